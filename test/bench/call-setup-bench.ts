import type { Frame, Page } from 'puppeteer-core';
import { findControl } from '../e2e/harness/deep-query.js';
import { eventually, pause } from '../e2e/harness/eventually.js';
import { ccpFrame } from '../e2e/harness/hearing.js';
import type { SimulatedInstance } from '../e2e/harness/simulated-instance.js';
import { whenReady, type BenchWindow } from './bench-pages.js';
import { inTurns, median, type Row } from './figures.js';

const rounds = 8;
const callsPerRound = 2;
/** Between two polls of Streams lie 100 ms without one; a contact must not fall into them. */
const pollIsWaiting = 350;
const customerTone = 1000;

type Kind = 'raw' | 'ours';
type OnPage = <T>(kind: Kind, use: (page: Page) => Promise<T>) => Promise<T>;

interface EarWindow {
  /** Epoch milliseconds when the tone came out of the remote track. */
  heardAt: number | null;
}

/** From the key Accept, or the plain page's call of `accept`, to the customer's tone in the remote track of the CCP. */
export async function callSetupRows(instance: SimulatedInstance, onPage: OnPage): Promise<readonly Row[]> {
  await instance.updateSettings({ agentWhisperMs: 0, customerWhisperMs: 0 });
  const times: Record<Kind, number[]> = { raw: [], ours: [] };
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes first finds the machine another than who comes second.
    for (const kind of inTurns(['raw', 'ours'] as const, round))
      times[kind].push(...(await onPage(kind, (page) => takeCalls(instance, page, kind))));
  }
  const [raw, ours] = [median(times.raw), median(times.ours)];
  const ratio = ours / raw;
  return [
    {
      what: `accept to first audio heard (${rounds * callsPerRound} calls each)`,
      raw: `${raw.toFixed(0)} ms`,
      ours: `${ours.toFixed(0)} ms`,
      result: `${ratio.toFixed(2)} times raw`,
      target: 'at most 1.05',
      isMet: ratio <= 1.05,
    },
  ];
}

async function takeCalls(instance: SimulatedInstance, page: Page, kind: Kind): Promise<readonly number[]> {
  await whenReady(page);
  const ccp = await ccpFrame(page, instance.url);
  const times: number[] = [];
  for (let call = 0; call < callsPerRound; call += 1) {
    await pause(pollIsWaiting);
    const id = await instance.call({ customer: 'tone' });
    await eventually('the call rings', () => page.evaluate(isTold, id));
    await ccp.evaluate(listenForTone, customerTone);
    const acceptedAt = kind === 'raw' ? await page.evaluate(acceptRaw, id) : await pressAccept(page);
    times.push((await heard(ccp)) - acceptedAt);
    await instance.reset();
    await instance.updateSettings({ agentWhisperMs: 0, customerWhisperMs: 0 });
  }
  return times;
}

function isTold(id: string): boolean {
  return (globalThis as unknown as BenchWindow).contacts[id] !== undefined;
}

async function heard(ccp: Frame): Promise<number> {
  return eventually('the tone is heard', () => ccp.evaluate(() => (globalThis as unknown as EarWindow).heardAt));
}

interface PlainContact {
  accept(): void;
}

function acceptRaw(id: string): number {
  const { connect } = globalThis as unknown as { connect: { Contact: new (contactId: string) => PlainContact } };
  const at = performance.timeOrigin + performance.now();
  new connect.Contact(id).accept();
  return at;
}

async function pressAccept(page: Page): Promise<number> {
  const key = await eventually('Accept is shown', () => findControl(page, 'Accept'));
  return key.evaluate((button) => {
    const at = performance.timeOrigin + performance.now();
    button.click();
    return at;
  });
}

/** Runs in the CCP before the call: an FFT over the last 43 ms of whatever remote track comes, until it shows the tone. */
async function listenForTone(hertz: number): Promise<void> {
  const ear = globalThis as unknown as EarWindow;
  ear.heardAt = null;
  const context = new AudioContext({ sampleRate: 48_000 });
  await context.resume();
  const analyser = new AnalyserNode(context, { fftSize: 2048, smoothingTimeConstant: 0 });
  const levels = new Float32Array(analyser.frequencyBinCount);
  const heardBefore = new Set<MediaStream>();
  const look = setInterval(() => {
    for (const { srcObject } of document.querySelectorAll('audio')) {
      if (!(srcObject instanceof MediaStream) || heardBefore.has(srcObject)) continue;
      if (!srcObject.getAudioTracks().some(({ readyState }) => readyState === 'live')) continue;
      heardBefore.add(srcObject);
      context.createMediaStreamSource(srcObject).connect(analyser);
    }
    analyser.getFloatFrequencyData(levels);
    const peak = levels.reduce((best, level, bin) => (level > (levels[best] ?? -Infinity) ? bin : best), 0);
    const width = context.sampleRate / analyser.fftSize;
    if (Math.abs(peak * width - hertz) > width || (levels[peak] ?? -Infinity) < -50) return;
    ear.heardAt = performance.timeOrigin + performance.now();
    clearInterval(look);
    void context.close();
  }, 4);
}
