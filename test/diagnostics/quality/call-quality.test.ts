import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCallQuality, qualityFacts, setupBars } from '../../../src/diagnostics/quality/call-quality.js';
import type { CallReport } from '../../../src/domain/call-quality.js';
import { aCall, callStart, seconds, type Second } from './measured-call.js';

/** The agent talked all the time, and nobody was on hold. */
const talking = [{ from: callStart, isMuted: false, isOnHold: false }];
const issuesAt = (...stretches: readonly ReturnType<typeof seconds>[]) =>
  readCallQuality(aCall(...stretches), talking).issues;

describe('the quality of a call', () => {
  it('is unknown before anything was measured', () => {
    expect(readCallQuality(null)).toMatchObject({ grade: 'unknown', latest: null, issues: [], points: [] });
    expect(readCallQuality(aCall())).toMatchObject({ grade: 'unknown', latest: null });
  });

  it('is good on a good way, with an estimate though the version sends no jitter', () => {
    const { grade, latest, issues } = readCallQuality(aCall(seconds(20)), talking);
    expect({ grade, issues }).toEqual({ grade: 'good', issues: [] });
    expect(latest).toMatchObject({ roundTrip: 40, jitter: null, lossReceiving: 0, lossSending: 0 });
    expect(latest?.mos).toBeCloseTo(4.36, 1);
  });

  it('counts loss over five seconds, each direction by what it is a part of', () => {
    const { latest } = readCallQuality(aCall(seconds(10, { packetsIn: 47, lostIn: 3, packetsOut: 50, lostOut: 5 })));
    expect(latest?.lossReceiving).toBeCloseTo(6);
    expect(latest?.lossSending).toBeCloseTo(10);
  });

  it('raises loss after three seconds of five and clears it after five good ones', () => {
    const bad = seconds(4, { packetsIn: 40, lostIn: 10 });
    const { spells, issues } = readCallQuality(aCall(seconds(10), bad, seconds(20)), talking);
    expect(spells.map(({ issue }) => issue)).toEqual(['loss']);
    expect(spells[0]?.from).toBe(callStart + 12_000);
    expect(spells[0]?.to).toBeGreaterThan(callStart + 18_000);
    expect(issues).toEqual([]);
    expect(issuesAt(seconds(10), seconds(1, { packetsIn: 48, lostIn: 2 }), seconds(5))).toEqual([]);
  });

  it('names a way that carries nothing, in either direction', () => {
    expect(issuesAt(seconds(10), seconds(6, { packetsIn: 0 }))).toEqual(['nothing-received']);
    expect(issuesAt(seconds(10), seconds(6, { packetsOut: 0 }))).toEqual(['nothing-sent']);
    expect(issuesAt(seconds(10), seconds(14, { lostOut: 50 }))).toEqual(['nothing-sent']);
    expect(readCallQuality(aCall(seconds(10), seconds(8, { packetsIn: 0 })), talking).grade).toBe('bad');
  });

  it('tells one-way audio from dead air by who is silent', () => {
    const silence = 1 / 32_768;
    expect(issuesAt(seconds(6), seconds(15, { levelIn: silence }))).toEqual(['one-way-in']);
    expect(issuesAt(seconds(6), seconds(15, { levelOut: 0 }))).toEqual(['one-way-out']);
    expect(issuesAt(seconds(6), seconds(20, { levelIn: 0, levelOut: 0 }))).toEqual(['dead-air']);
    expect(issuesAt(seconds(6), seconds(8, { levelIn: 0 }))).toEqual([]);
  });

  it('makes nothing of silence while the agent is muted, on hold, where nobody looked, or levels are not told', () => {
    const silent = aCall(seconds(6), seconds(30, { levelOut: 0 }));
    const issues = (isMuted: boolean | null, isOnHold: boolean | null) =>
      readCallQuality(silent, [{ from: callStart, isMuted, isOnHold }]).issues;
    expect(issues(false, false)).toEqual(['one-way-out']);
    expect(issues(true, false)).toEqual([]);
    expect(issues(false, true)).toEqual([]);
    expect(issues(null, null)).toEqual([]);
    expect(readCallQuality(silent).issues).toEqual([]);
    expect(issuesAt(seconds(30, { levelIn: 0, levelOut: null }))).toEqual([]);
  });

  it('raises nothing in the first five seconds, and counts no second that the browser slept through', () => {
    expect(issuesAt(seconds(5, { packetsIn: 0 }))).toEqual([]);
    const { points, issues } = readCallQuality(aCall(seconds(10), seconds(60, null), seconds(3)), talking);
    expect(points).toHaveLength(73);
    expect(points[30]).toMatchObject({ roundTrip: null, lossReceiving: null, mos: null, grade: 'unknown' });
    expect(issues).toEqual([]);
  });

  it('has figures in their ranges and spells in order, whatever was measured', () => {
    const second = fc.option(
      fc.record<Second>({
        roundTrip: fc.option(fc.nat(3000)),
        jitter: fc.option(fc.nat(500)),
        packetsIn: fc.nat(60),
        lostIn: fc.nat(60),
        packetsOut: fc.nat(60),
        lostOut: fc.nat(60),
        levelIn: fc.option(fc.constantFrom(0, 0.00001, 0.5, 1)),
        levelOut: fc.option(fc.constantFrom(0, 0.00001, 0.5, 1)),
      }),
    );
    fc.assert(
      fc.property(fc.array(second, { maxLength: 80 }), (all) => {
        const { points, spells } = readCallQuality(aCall(all), talking);
        for (const { mos, lossReceiving, lossSending } of points) {
          if (mos !== null) expect(mos >= 1 && mos <= 4.5).toBe(true);
          for (const loss of [lossReceiving, lossSending]) expect((loss ?? 0) >= 0 && (loss ?? 0) <= 100).toBe(true);
        }
        for (const { from, to } of spells) expect(to === null || to > from).toBe(true);
        expect(spells.map(({ from }) => from)).toEqual(spells.map(({ from }) => from).toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('is handed to a report of the call: what was measured, without silence that was asked for', () => {
    const { points, issues } = readCallQuality(aCall(seconds(10), seconds(10, { roundTrip: 420 })), talking);
    const muted = [...talking, { from: callStart + 15_000, isMuted: true, isOnHold: false }];
    const facts = qualityFacts({ points, issues }, muted);
    expect(facts.issues).toEqual(['delay']);
    expect(facts.samples).toHaveLength(20);
    expect(facts.samples[12]).toMatchObject({ roundTrip: 420, lossPercent: 0, heardLevel: points[12]?.levelReceiving });
    expect(facts.samples[12]).toHaveProperty('spokenLevel');
    expect(facts.samples[12]).not.toHaveProperty('jitter');
    expect(facts.samples[17]).not.toHaveProperty('spokenLevel');
  });
});

describe('the set-up of a call', () => {
  const report = (setup: Partial<CallReport['setup']>, failures: readonly string[] = []): CallReport => ({
    startedAt: null,
    endedAt: null,
    failures,
    iceLosses: null,
    iceRestarts: null,
    setup: {
      microphone: 10,
      initialization: 5,
      candidates: 90,
      signalling: 40,
      handshake: 60,
      untilTalk: 165,
      firstPacket: 210,
      ...setup,
    },
  });
  const spans = (setup: Partial<CallReport['setup']>) =>
    setupBars(report(setup)).map(({ step, start, duration }) => `${step} ${start}+${duration}`);

  it('puts candidates and signalling side by side, and everything else one after the other', () => {
    expect(spans({})).toEqual([
      'microphone 0+10',
      'initialization 10+5',
      'candidates 15+90',
      'signalling 15+40',
      'handshake 105+60',
      'firstPacket 165+45',
    ]);
  });

  it('sees when the microphone is counted into the offer', () => {
    expect(spans({ microphone: 40, initialization: 45, untilTalk: 195 }).slice(0, 3)).toEqual([
      'microphone 0+40',
      'initialization 40+5',
      'candidates 45+90',
    ]);
  });

  it('shows a step that failed though its time is not told, and leaves out what is not known', () => {
    const bars = setupBars(report({ candidates: null, handshake: null, firstPacket: null }, ['iceCollection']));
    expect(bars.filter(({ hasFailed }) => hasFailed).map(({ step }) => step)).toEqual(['candidates']);
    expect(bars.map(({ step }) => step)).not.toContain('handshake');
  });
});
