import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';
import { createSession, isCcpError, type SessionOptions } from '../../src/index.js';
import { VirtualClock } from '../../src/simulator/instance/virtual-clock.js';
import { ScriptedGateway } from './scripted-gateway.js';
import { settle } from './story.js';

/** The code of what making a session throws. */
function refusal(options: object): string {
  try {
    createSession(options as SessionOptions);
  } catch (error) {
    return isCcpError(error) ? `${error.code} ${error.detail.said ?? ''}` : String(error);
  }
  return 'made';
}

describe('making a session', () => {
  it('works over a given gateway and starts by itself', async () => {
    const gateway = new ScriptedGateway();
    const session = createSession({ gateway, clock: new VirtualClock() });
    const statuses: string[] = [];
    session.on((event) => event.type === 'status' && statuses.push(event.status));
    await settle();
    gateway.report();
    expect(statuses).toEqual(['loading', 'ready']);
    await session.stop();
  });

  it('refuses options that do not exist', () => {
    expect(refusal({ gateway: new ScriptedGateway(), colour: 'blue' })).toContain('options/unknown-option colour');
    expect(refusal({ instanceUrl: 'https://example.my.connect.aws', reigon: 'us-east-1' })).toContain(
      'options/unknown-option',
    );
  });

  it('refuses values that cannot be', () => {
    expect(refusal({ gateway: new ScriptedGateway(), country: 'Japan' })).toContain('options/invalid-value');
    expect(refusal({})).toMatch(/^options\/invalid/);
    expect(refusal({ instanceUrl: 'ftp://example.com' })).toMatch(/^options\/invalid/);
  });

  it('takes undefined for not given', () => {
    expect(refusal({ gateway: new ScriptedGateway(), country: undefined, clock: undefined })).toBe('made');
  });

  it('reads national numbers in the country of the Region', async () => {
    const gateway = new ScriptedGateway();
    const options = { gateway, clock: new VirtualClock(), region: 'ap-northeast-1' };
    const session = createSession(options);
    await settle();
    gateway.report();
    void session.dial('03-1234-5678').catch(() => undefined);
    await expect.poll(() => gateway.asked).toEqual(['dial +81312345678 default']);
    await session.stop();
  });

  it('fails with a code where there is no browser', async () => {
    const session = createSession({ instanceUrl: 'https://example.my.connect.aws' });
    await settle();
    expect(session.snapshot).toMatchObject({ status: 'failed', error: { code: 'load/no-browser' } });
    await session.stop();
  });
});

describe('the package', () => {
  it('can be imported without a page and promises these names', () => {
    expect(Object.keys(library)).toEqual(
      expect.arrayContaining(['createSession', 'createStreamsGateway', 'CcpError', 'isCcpError', 'errorCodes', 'may']),
    );
  });
});
