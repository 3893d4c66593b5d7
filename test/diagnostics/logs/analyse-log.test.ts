import { describe, expect, it } from 'vitest';
import { analyseLog } from '../../../src/diagnostics/logs/analyse-log.js';
import { compareLogs } from '../../../src/diagnostics/logs/compare-logs.js';
import { readLog } from '../../../src/diagnostics/logs/read-log.js';
import { redactedLog } from '../../../src/diagnostics/logs/redacted-log.js';
import { callEntry, contactId, entry, fileOf, metricsEntry, midnight, secondOf, snapshotEntry } from './log-entries.js';

const analysed = async (entries: readonly unknown[]) => analyseLog(await readLog(fileOf(entries)));
const findingsOf = async (entries: readonly unknown[]) => (await analysed(entries)).findings;

describe('what a log tells of the agent', () => {
  const missed = [
    snapshotEntry(26_000, 'Available'),
    snapshotEntry(56_000, 'Available'),
    snapshotEntry(86_000, 'Available'),
    snapshotEntry(211_000, 'MissedCallAgent'),
  ];

  it('names the hole in the news as the cause of a missed call, with the lines around it', async () => {
    const { gaps, findings } = await analysed(missed);
    expect(gaps).toEqual([
      { from: midnight + 86_000, to: midnight + 211_000, state: 'MissedCallAgent', hasMissedCall: true, lines: [2, 3] },
    ]);
    expect(findings).toEqual([
      {
        code: 'gap-missed-call',
        count: 1,
        from: midnight + 211_000,
        to: midnight + 211_000,
        lines: [2, 3],
        value: 125,
      },
    ]);
  });

  it('blames no hole for a missed call without one, and no closed page for a hole', async () => {
    const found = await findingsOf([
      snapshotEntry(0, 'Available'),
      snapshotEntry(20_000, 'MissedCallAgent'),
      snapshotEntry(9e6, 'Offline'),
    ]);
    expect(found.map(({ code }) => code)).toEqual(['missed-call']);
  });

  it('says that the workstation is behind where Connect is ahead', async () => {
    const { skew, findings } = await analysed([
      snapshotEntry(0, 'Available', 15_000),
      snapshotEntry(9000, 'Offline', 15_200),
    ]);
    expect(skew).toEqual({ median: 15_200, least: 15_000, most: 15_200 });
    expect(findings.map(({ code, value }) => [code, value])).toEqual([['clock-skew', 15_200]]);
  });

  it('reckons the skew from the two times where the log does not tell it', async () => {
    const times = {
      snapshotTimestamp: '2026-01-01T00:00:05.000Z',
      localTimestamp: midnight,
      state: { name: 'Available' },
    };
    const { skew } = await analysed([entry('GET_AGENT_SNAPSHOT succeeded.', { objects: [{ snapshot: times }] })]);
    expect(skew?.median).toBe(5000);
  });
});

describe('what a log tells of the network', () => {
  it('pairs replies with requests that cross each other, in old words and new ones', async () => {
    const { apis } = await analysed([
      entry("AWSClient: --> Calling operation 'acceptContact'", { after: 0 }),
      entry('AWSClient: --> Calling operation acceptContact', { after: 100 }),
      entry("AWSClient: --> Calling operation 'getAgentSnapshot'", { after: 110 }),
      entry("AWSClient: <-- Operation 'acceptContact' succeeded.", { after: 300 }),
      entry('AWSClient: <-- Operation acceptContact failed: {"status":500, broken', { after: 1100 }),
      entry("AWSClient: <-- Operation 'getAgentSnapshot' succeeded.", { after: 30_000 }),
    ]);
    expect(apis).toEqual([{ api: 'acceptContact', calls: 2, failed: 1, median: 1000, p95: 1000, longest: 1000 }]);
  });

  it('tells the life of the WebSocket', async () => {
    const { socket, findings } = await analysed([
      entry('Initializing Websocket Manager'),
      entry('[initWebSocket] Primary WebSocket: CONNECTING | Secondary WebSocket: NULL', { after: 1 }),
      entry('WebSocket connection established!', { after: 2 }),
      entry('Heartbeat response received', { after: 3 }),
      entry('Heartbeat response not received', { after: 4, level: 'WARN' }),
      entry('WebSocketManager Error, error_event:  [object Event]', { after: 5, level: 'ERROR' }),
      entry('Scheduling WebSocket reinitialization, after delay 1489 ms', { after: 6 }),
    ]);
    expect(socket.events.map(({ fact }) => fact)).toEqual([
      'starting',
      'connecting',
      'open',
      'heartbeat-missed',
      'error',
      'retrying',
    ]);
    expect(socket.heartbeats).toBe(1);
    expect(findings.map(({ code, lines }) => [code, lines])).toEqual([
      ['socket-lost', [5]],
      ['heartbeat-missed', [4]],
    ]);
  });

  it.each([
    ['Softphone error occurred :  ice_collection_timeout Ice collection timedout.', 'udp-blocked'],
    [
      '86fed616-d4cc-4f27-84be-039a412806ec SESSION Failed handshaking with signaling server Timeout',
      'signalling-handshake',
    ],
    ['Softphone error occurred :  microphone_not_shared', 'microphone-not-shared'],
    ["'acceptContact' API request failed", 'api-failed'],
    ['Lost ICE connection', 'ice-lost'],
  ])('finds in "%s" the cause %s', async (text, code) => {
    const found = await findingsOf([entry('before'), entry(text, { after: 1, level: 'ERROR' })]);
    expect(found.map((finding) => [finding.code, finding.lines])).toEqual([[code, [1]]]);
  });
});

describe('what a log tells of calls', () => {
  const seconds = (count: number, jitter: (second: number) => number, extra: object = {}) =>
    Array.from({ length: count }, (_, second) => secondOf(second * 1000, { jitter: jitter(second), extra })).flat();

  it('gives samples to the call that was begun before them', async () => {
    const { calls } = await analysed([
      callEntry(0),
      metricsEntry(
        30_000,
        seconds(30, () => 20),
      ),
    ]);
    expect(calls.map(({ contactId: id, samples, summary }) => [id, samples.length, summary.seconds])).toEqual([
      [contactId, 60, 30],
    ]);
    expect(calls[0]?.summary).toMatchObject({ lossReceived: 0, meanRoundTrip: 80, meanJitter: 20 });
  });

  it('takes no count from the first sample, which has that of all calls before', async () => {
    const huge = secondOf(0, { packets: 90_000, lost: 45_000 });
    const { calls } = await analysed([callEntry(0), metricsEntry(30_000, [...huge, ...seconds(9, () => 20).slice(2)])]);
    expect(calls[0]?.summary.lossReceived).toBe(0);
  });

  it('counts a second once though each layer logs it', async () => {
    const batch = seconds(5, () => 20);
    const { calls } = await analysed([callEntry(0), metricsEntry(5000, batch), metricsEntry(5001, batch)]);
    expect(calls[0]?.samples).toHaveLength(10);
  });

  it.each([
    ['jitter', (second: number) => 20 + (second % 3), {}],
    ['cumulative-delay', (second: number) => second * 120, {}],
    ['averaged', (second: number) => 20 + second, { jitterBufferDelayMilliseconds: 60 }],
  ] as const)('reads the third meaning of jitter: %s', async (meaning, jitter, extra) => {
    const { calls, findings } = await analysed([callEntry(0), metricsEntry(30_000, seconds(30, jitter, extra))]);
    expect(calls[0]?.jitterMeaning).toBe(meaning);
    expect(calls[0]?.summary.meanJitter === null).toBe(meaning === 'cumulative-delay');
    expect(findings).toEqual([]);
  });

  it('reads the steps of the set-up and the errors out of the report', async () => {
    const report = {
      report: {
        gumTimeMillis: 120,
        iceCollectionTimeMillis: 340,
        talkingTimeMillis: 9,
        callEndTime: midnight + 90_000,
      },
    };
    const { calls } = await analysed([
      callEntry(0),
      entry('Softphone error occurred :  ice_collection_timeout x', { after: 8000, level: 'ERROR' }),
      entry(`sendSoftphoneReport success${JSON.stringify(report)}`, { after: 90_100 }),
      entry('sendSoftphoneReport success{"broken', { after: 90_200 }),
    ]);
    expect(calls[0]).toMatchObject({
      setup: { gum: 120, iceCollection: 340 },
      errors: ['ice_collection_timeout'],
      to: midnight + 90_000,
    });
  });

  it('tells loss and a long way of a bad call', async () => {
    const bad = Array.from({ length: 20 }, (_, second) =>
      secondOf(second * 1000, { packets: 40, lost: 10, roundTrip: 600 }),
    ).flat();
    const found = await findingsOf([callEntry(0), metricsEntry(30_000, bad)]);
    expect(found.map(({ code, value }) => [code, value])).toEqual([
      ['high-loss', 20],
      ['high-round-trip', 600],
    ]);
  });
});

describe('handing a log on', () => {
  it('tells the same after redaction, without the customer', async () => {
    const file = fileOf([
      callEntry(0),
      entry('Phone number +81312345678 for {"customerName":"Ana Lopez"}', {
        after: 5,
        objects: [{ attributes: { tier: 'gold' } }],
      }),
      metricsEntry(30_000, secondOf(1000)),
      snapshotEntry(40_000, 'AfterCallWork'),
    ]);
    const log = await readLog(file);
    const { value, counts } = await redactedLog(log);
    expect(value).not.toMatch(/12345678|Ana|gold/);
    expect(counts).toMatchObject({ number: 1, name: 1, attribute: 1 });
    const [before, after] = [await analyseLog(log), await analyseLog(await readLog(value))];
    expect(after).toEqual(before);
  });

  it('tells what changed between two logs', async () => {
    const good = await analysed([
      snapshotEntry(0, 'Available'),
      entry("AWSClient: --> Calling operation 'x'"),
      entry("AWSClient: <-- Operation 'x' succeeded", { after: 50 }),
    ]);
    const bad = await analysed([
      snapshotEntry(0, 'Available'),
      snapshotEntry(100_000, 'Available'),
      entry("AWSClient: --> Calling operation 'x'"),
      entry("AWSClient: <-- Operation 'x' succeeded", { after: 900 }),
    ]);
    const { apis, figures, onlyAfter } = compareLogs(good, bad);
    expect(apis).toEqual([{ name: 'x', before: 50, after: 900 }]);
    expect(figures.find(({ name }) => name === 'gaps')).toEqual({ name: 'gaps', before: 0, after: 1 });
    expect(onlyAfter).toEqual(['snapshot-gap']);
  });
});
