import { describe, expect, it } from 'vitest';
import { Client } from './client.js';

const client = new Client();

describe('the sign-in of the instance', () => {
  it('shows a form that no frame may hold', async () => {
    const { status, headers, body } = await client.ask('/login');
    expect(status).toBe(200);
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(body).toContain('<form method="post" action="/login">');
    expect(body).toContain('name="username" value="agent"');
  });

  it('gives a cookie that a frame on another site can send, and no script can read', async () => {
    const body = new URLSearchParams({ username: 'Mina' });
    const { headers, body: page } = await client.ask('/login', { method: 'POST', body });
    const cookie = headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^lily-auth-prod-iad=\d+~[\w-]+;/);
    for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=None']) expect(cookie).toContain(attribute);
    expect(page).toContain('Signed in as Mina');
  });

  it('asks again where the name is empty or the body is no form', async () => {
    for (const body of [new URLSearchParams({ username: ' ' }), '{"username":"agent"}']) {
      const { status, headers, body: page } = await client.ask('/login', { method: 'POST', body });
      expect([status, headers.get('Set-Cookie')]).toEqual([200, null]);
      expect(page).toContain('<form');
    }
  });

  it('writes a name into the page as text', async () => {
    const body = new URLSearchParams({ username: '<img src=x onerror=alert(1)>' });
    const { body: page } = await client.ask('/login', { method: 'POST', body });
    expect(page).not.toContain('<img');
  });

  it('goes on to a path of its own and to no other place', async () => {
    const pageFor = async (destination: string) => {
      const body = new URLSearchParams({ username: 'agent', destination });
      return (await client.ask('/login', { method: 'POST', body })).body as string;
    };
    expect(await pageFor('/ccp-v2/')).toContain('location.replace("/ccp-v2/")');
    for (const elsewhere of ['https://evil.example/', '//evil.example', '/\\evil.example', '/x</script><script>'])
      expect(await pageFor(elsewhere)).toContain('window.close()');
  });

  it('keeps the sessions of instances on other ports of this host', async () => {
    const other = 'lily-auth-prod-iad=1~other-session';
    const body = new URLSearchParams({ username: 'agent' });
    const { headers } = await client.ask('/login', { method: 'POST', body, headers: { Cookie: other } });
    const own = `${client.server.port}~`;
    expect(headers.get('Set-Cookie')).toMatch(new RegExp(`=1~other-session\\.${own}`));
  });
});

describe('the tokens of a session', () => {
  const authorize = (cookie?: string) =>
    client.ask('/auth/authorize', cookie === undefined ? {} : { headers: { Cookie: cookie } });

  it('are refused with 401 to a browser without a session', async () => {
    for (const cookie of [undefined, `lily-auth-prod-iad=${client.server.port}~made-up`, 'lily-auth-prod-iad=;;~~..'])
      expect((await authorize(cookie)).status).toBe(401);
  });

  it('are given to a signed-in browser, at both addresses that instances have, for about an hour', async () => {
    const cookie = await client.signIn();
    for (const path of ['/auth/authorize', '/connect/auth/authorize']) {
      const { status, body } = await client.ask(path, { headers: { Cookie: cookie } });
      expect(status).toBe(200);
      expect(Object.keys(body).toSorted()).toEqual(['accessToken', 'expiration', 'refreshToken']);
      expect(Date.parse(body.expiration) - Date.now()).toBeGreaterThan(50 * 60_000);
    }
  });

  it('are renewed once they near their end', async () => {
    const agent = await client.agent();
    const { status, body } = await client.operation(agent, 'GetNewAuthToken', { refreshToken: agent.refreshToken });
    expect(status).toBe(200);
    expect(body.newAuthToken).not.toBe(agent.accessToken);
    const renewed = await client.operation({ accessToken: body.newAuthToken }, 'GetAgentStates');
    expect(renewed.status).toBe(200);
    expect((await client.operation(agent, 'GetNewAuthToken', { refreshToken: 'made up' })).status).toBe(401);
  });

  it('end with the session', async () => {
    const agent = await client.agent();
    const { headers, body } = await client.ask('/logout', { headers: { Cookie: agent.cookie } });
    expect(headers.get('Set-Cookie')).toContain('Max-Age=0');
    expect(body).toContain('<form');
    expect((await authorize(agent.cookie)).status).toBe(401);
    expect((await client.operation(agent, 'GetAgentStates')).status).toBe(401);
  });
});

describe('the page of the CCP', () => {
  const open = (cookie: string) => client.ask('/ccp-v2/', { headers: { Cookie: cookie } });

  it('is the sign-in form, which stays out of frames, for whoever is not signed in', async () => {
    const { headers, body } = await open('');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(body).toContain('<form');
  });

  it('may stand in the frame of any page of this machine by default', async () => {
    const { headers, body } = await open(await client.signIn());
    expect(headers.get('X-Frame-Options')).toBeNull();
    expect(headers.get('Content-Security-Policy')).toBe(
      "frame-ancestors 'self' http://localhost:* http://127.0.0.1:* https://localhost:* https://127.0.0.1:* http://*.localhost:*",
    );
    expect(body).toContain('/ccp/connect-streams.js');
  });

  it('may stand in frames of the approved origins only, once they are named, until the reset', async () => {
    const cookie = await client.signIn();
    await client.control('PUT', 'settings', { approvedOrigins: ['https://crm.example.com'] });
    expect((await open(cookie)).headers.get('Content-Security-Policy')).toBe(
      "frame-ancestors 'self' https://crm.example.com",
    );
    await client.control('POST', 'reset');
    expect((await open(cookie)).headers.get('Content-Security-Policy')).toContain('http://localhost:*');
  });
});
