import { describe, expect, it } from 'vitest';
import type { LabRole } from '../../src/components/latency-lab/lab-test.js';
import type { LatencyPart, LatencyParts } from '../../src/diagnostics/latency/formulas.js';
import { dominantPart, gradeOf, noticeableFrom } from '../../src/diagnostics/latency/interpretation.js';
import { enLatency } from '../../src/locales/en-latency.js';
import { tapSound, wavOf } from '../diagnostics/latency/tap-sound.js';
import { AgentDesk } from './harness/agent-desk.js';
import { agentTone } from './harness/browser.js';
import { textOf } from './harness/deep-query.js';
import { HostSite, tagPage } from './harness/host-site.js';
import { speakIntoShared } from './harness/lent.js';
import { hearRoom, recordRoom, type RoomRecording } from './harness/room-recording.js';
import { Stage } from './harness/stage.js';
import { toneWav } from './harness/tone-file.js';

/** Milliseconds from one tap to the next: enough for the longest delay and the quiet after it. */
const period = 1400;
const quiet = 900;
/** From that quiet to the one after the fourth tap. */
const fourTaps = 4 * period - quiet + 700;
/**
 * Milliseconds that a result may be off: packets are of 20 ms, and sound is captured and played in blocks of 10. The jitter
 * buffer, which grows and shrinks as it likes, is not in it: the browser tells how long it was.
 */
const tolerance = 40;

function near(part: LatencyPart, expected: number): void {
  expect(typeof part === 'number' && Math.abs(part - expected), `${part} ms where ${expected} ms lie`).toBeLessThan(
    tolerance,
  );
}

/** Milliseconds that any network takes: a call within one machine may come back sooner than the laboratory takes for a call. */
const network = 40;

/** One hard tap in a quiet room; the microphone says the file again and again. */
function tapping(): Buffer {
  const { samples, sampleRate } = tapSound({ delay: 0, back: 0.001, taps: 1, signalToNoise: -20 });
  return Buffer.from(wavOf([samples.slice(0, (sampleRate * period) / 1000)], { sampleRate }));
}

describe('the latency laboratory and a real call', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/lab': tagPage(instanceUrl, { script: `document.body.append(document.createElement('ccp-latency-lab'));` }),
  }));

  /** Opens the recording as a person would choose the file, and reads what the laboratory says. */
  async function measure({ page }: AgentDesk, { wav }: RoomRecording, role: LabRole) {
    const result = await page.evaluate(
      async (sound, kind): Promise<LatencyParts | null> => {
        const lab = document.querySelector('ccp-latency-lab');
        const file = await fetch(`data:audio/wav;base64,${sound}`);
        await lab?.open(await file.blob(), kind);
        await lab?.updateComplete;
        return lab?.result ?? null;
      },
      wav.toString('base64'),
      role,
    );
    const text = await textOf(page);
    if (result === null) throw new Error(`The laboratory measured nothing: ${text}`);
    return { result, text };
  }

  it('tells 0, 50, 150 and 300 ms that the network adds, what people notice of it, and where it lies', async () => {
    const { context, instance } = stage;
    await speakIntoShared(tapping());
    const desk = await AgentDesk.signedIn(context, instance, site.at('/lab'), hearRoom);
    await desk.becomeAvailable();
    const contactId = await desk.takeCall({ customer: 'echo' });
    await speakIntoShared(toneWav(agentTone));
    const ccp = await desk.ccp();
    const recorded = async (injected: number): Promise<RoomRecording> => {
      const delay = (network + injected) / 2;
      await instance.setFaults({ media: { delayUp: delay, delayDown: delay } });
      return recordRoom(ccp, quiet, fourTaps);
    };
    const plain = await recorded(0);
    const some = await recorded(50);
    const more = await recorded(150);
    const most = await recorded(300);
    expect(await desk.command('hangUp', contactId)).toBeNull();

    const quick = await measure(desk, plain, 'overall');
    expect(quick.text).toContain(enLatency.grades[gradeOf(quick.result.overall)]);
    const own = quick.result.overall - plain.buffered;
    expect(own).toBeGreaterThan(0);
    const expected = (call: RoomRecording, injected: number) => own + call.buffered + injected;
    for (const [injected, call] of [
      [50, some],
      [150, more],
      [300, most],
    ] as const) {
      const { result, text } = await measure(desk, call, 'overall');
      const told = `${injected} ms: ${result.overall}, ${call.buffered} of it buffered; ${quick.result.overall} and ${plain.buffered} at 0 ms`;
      expect(Math.abs(result.overall - expected(call, injected)), told).toBeLessThan(tolerance);
      expect(text).toContain(enLatency.grades[gradeOf(result.overall)]);
    }

    const felt = await measure(desk, most, 'overall');
    expect(felt.result.overall).toBeGreaterThanOrEqual(noticeableFrom);
    expect(felt.text).not.toContain(enLatency.grades.fine);

    // Only the agent's side is delayed, so that Connect's own recording is as it is without a delay.
    const split = await measure(desk, plain, 'recording');
    const dominant = dominantPart(split.result);
    expect(['agent', 'both']).toContain(dominant);
    expect(split.text).toContain(enLatency.dominant[dominant]);
    expect(split.text).toContain(enLatency.remedies['nearer-region']);
    expect(split.result.telephone).toBeCloseTo(quick.result.overall);
    near(split.result.agent, 300 + most.buffered - plain.buffered);
    expect((await measure(desk, some, 'redirect')).result.redirect).toBe('negative');

    await measure(desk, some, 'overall');
    await measure(desk, more, 'redirect');
    const { result } = await measure(desk, most, 'forward');
    near(result.agent, 50 + some.buffered - plain.buffered);
    near(result.redirect, 100 + more.buffered - some.buffered);
    near(result.forward, 250 + most.buffered - some.buffered);
  });
});
