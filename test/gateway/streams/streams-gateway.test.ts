import { describe, expect, it } from 'vitest';
import { createStreamsGateway } from '../../../src/gateway/streams/streams-gateway.js';
import { defaultStreamsUrl, setDefaultStreamsUrl, setStreamsFolder } from '../../../src/gateway/streams/streams-url.js';

const instanceUrl = 'https://example.my.connect.aws';

describe('the gateway outside of a browser', () => {
  it('can be made, and refuses to start with a code', async () => {
    const gateway = createStreamsGateway({ instanceUrl });
    expect(() => gateway.start(() => undefined)).toThrow(expect.objectContaining({ code: 'load/no-browser' }));
    expect(gateway.frame).toBeNull();
    expect(gateway.signInUrl).toBe(`${instanceUrl}/ccp-v2/`);
    gateway.awaitSignIn();
    await gateway.stop();
    await expect(gateway.setMuted(true)).rejects.toMatchObject({ code: 'session/stopped' });
  });

  it('checks its options at once', () => {
    expect(() => createStreamsGateway({ instanceUrl: '' })).toThrow(
      expect.objectContaining({ code: 'options/invalid-instance-url' }),
    );
  });

  it('finds the Streams script beside the package, or where a bundle says it is', () => {
    expect(defaultStreamsUrl()).toMatch(/\/streams\/connect-streams-min\.js$/);
    setDefaultStreamsUrl('https://cdn.example/streams.js');
    expect(defaultStreamsUrl()).toBe('https://cdn.example/streams.js');
    setStreamsFolder(new URL('https://cdn.example/1.0/streams/'));
    expect(defaultStreamsUrl()).toBe('https://cdn.example/1.0/streams/connect-streams-min.js');
  });
});
