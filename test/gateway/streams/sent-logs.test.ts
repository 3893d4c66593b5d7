import { describe, expect, it } from 'vitest';
import { dropSentLogs } from '../../../src/gateway/streams/sent-logs.js';

describe('the log entries that Streams has handed to the CCP', () => {
  it('are not kept for the whole shift', () => {
    const sent: unknown[] = ['an entry', 'another'];
    const log = { setEchoLevel: () => undefined, _serverBoundInternalLogs: sent };
    dropSentLogs({ getLog: () => log });
    expect(log._serverBoundInternalLogs).toBe(sent);
    expect(sent).toEqual([]);
  });

  it('are not kept either where the page has the audio, whose entries nobody sends', () => {
    const waiting: unknown[] = ['an entry of connect-rtc-js'];
    const log = { setEchoLevel: () => undefined, _logsToPush: waiting };
    dropSentLogs({ getLog: () => log });
    expect(log._logsToPush).toBe(waiting);
    expect(waiting).toEqual([]);
  });

  it('may be kept elsewhere by another Streams', () => {
    expect(() => dropSentLogs({ getLog: () => ({ setEchoLevel: () => undefined }) })).not.toThrow();
  });
});
