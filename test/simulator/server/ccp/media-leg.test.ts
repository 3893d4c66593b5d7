import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectMedia, hangUpMedia, type MediaLeg } from '../../../../src/simulator/server/ccp/media-leg.js';
import { idleReport } from '../../../../src/simulator/server/ccp/session-report.js';

/** A microphone that the browser gives when the person answers its question. */
class Question {
  readonly stop = vi.fn();
  answer: () => void = () => undefined;
  refuse: () => void = () => undefined;
  readonly getUserMedia = () =>
    new Promise((resolve, reject) => {
      this.answer = () => resolve({ getTracks: () => [{ stop: this.stop }] });
      this.refuse = () => reject(new DOMException('denied', 'NotAllowedError'));
    });
}

let question: Question;

beforeEach(() => {
  vi.useFakeTimers();
  question = new Question();
  vi.stubGlobal('navigator', { mediaDevices: question });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const newLeg = (): MediaLeg => ({
  report: idleReport(),
  iceServers: [],
  callContextToken: '',
  echoCancellation: true,
  givenStream: null,
  openLink: () => Promise.reject(new Error('not reached')),
  onConnection: () => undefined,
  onLocalStream: () => undefined,
  onRemoteStream: () => undefined,
  onBye: () => undefined,
});

describe('the microphone of a call', () => {
  it('is reported as refused', async () => {
    const leg = newLeg();
    const connecting = connectMedia(leg);
    question.refuse();
    expect(await connecting).toBe('GUM_OTHER_FAILURE');
    expect(leg.report.gumOtherFailure).toBe(true);
  });

  it('is waited for ten seconds, and closes at once when the person allows it later', async () => {
    const connecting = connectMedia(newLeg());
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await connecting).toBe('GUM_TIMEOUT_FAILURE');
    expect(question.stop).not.toHaveBeenCalled();
    question.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(question.stop).toHaveBeenCalledOnce();
  });

  it('closes at once when the call was over before the person allowed it', async () => {
    const leg = newLeg();
    const connecting = connectMedia(leg);
    hangUpMedia(leg, false);
    question.answer();
    expect(await connecting).toBe('CALL_NOT_FOUND');
    expect(question.stop).toHaveBeenCalledOnce();
  });
});
