import type { Page } from 'puppeteer-core';
import { median, type Row } from './figures.js';

/** Seconds of a call, half of them before anything is measured. */
const seconds = 600;

interface SamplingFigures {
  readonly ours: readonly number[];
  readonly plain: readonly number[];
}

type OnPage = <T>(kind: 'raw' | 'ours', use: (page: Page) => Promise<T>) => Promise<T>;

/**
 * What one more second of a call costs the page: kept for both directions, and read as the badge reads it. Beside it what a
 * page does that measures by itself: `getStats` of its own connection, with the figures of its streams picked out.
 */
export async function samplingRows(onPage: OnPage): Promise<readonly Row[]> {
  const { ours, plain } = await onPage('ours', (page) => page.evaluate(sampleCall, seconds));
  const [own, stats] = [median(ours), median(plain)];
  return [
    {
      what: 'one second of a call kept and judged, ten minutes into it',
      raw: `${stats.toFixed(2)} ms (getStats alone)`,
      ours: `${own.toFixed(2)} ms`,
      target: 'at most 2 ms',
      isMet: own <= 2,
    },
  ];
}

/** Runs in the page, which has the built library under `/ccp-elements/`. */
async function sampleCall(length: number): Promise<SamplingFigures> {
  const load = (path: string): Promise<unknown> => import(`/ccp-elements/${path}.js`);
  interface Records {
    take(fact: object): void;
    of(contactId: string): object | null;
  }
  const { QualityRecords } = (await load('session/quality-records')) as {
    readonly QualityRecords: new (report: (error: unknown) => void) => Records;
  };
  const { readCallQuality } = (await load('diagnostics/quality/call-quality')) as {
    readonly readCallQuality: (record: object | null, circumstances: readonly object[], seconds: number) => unknown;
  };
  const records = new QualityRecords(() => undefined);
  const figures = { packets: 50, lost: 1, level: 0.1, jitter: 4, bufferDelay: 40, roundTrip: 60 };
  const ours: number[] = [];
  for (let second = 0; second < length; second += 1) {
    const at = second * 1000;
    const samples = ['receiving', 'sending'].map((direction) => ({ at, direction, ...figures }));
    const begun = performance.now();
    records.take({ type: 'quality', contactId: 'call', samples });
    readCallQuality(records.of('call'), [], 300);
    if (second >= length / 2) ours.push(performance.now() - begun);
  }
  return { ours, plain: await plainStatistics() };

  async function plainStatistics(): Promise<readonly number[]> {
    const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
    near.onicecandidate = ({ candidate }) => void far.addIceCandidate(candidate ?? undefined);
    far.onicecandidate = ({ candidate }) => void near.addIceCandidate(candidate ?? undefined);
    const context = new AudioContext();
    for (const track of context.createMediaStreamDestination().stream.getTracks()) near.addTrack(track);
    await near.setLocalDescription();
    if (near.localDescription !== null) await far.setRemoteDescription(near.localDescription);
    await far.setLocalDescription();
    if (far.localDescription !== null) await near.setRemoteDescription(far.localDescription);
    const taken: number[] = [];
    for (let round = 0; round < 60; round += 1) {
      const begun = performance.now();
      const report = await near.getStats();
      const streams = [...report.values()].filter(({ type }) => /rtp$|candidate-pair/.test(String(type)));
      if (streams.length === 0) throw new Error('Nothing is measured.');
      taken.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    near.close();
    far.close();
    await context.close();
    return taken;
  }
}
