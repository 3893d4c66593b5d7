import './typescript-children.js';
import { fork } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMediaService } from '../../../../src/simulator/server/index.js';
import { Softphone } from './softphone.js';

vi.mock('node:child_process', { spy: true });

const patience = { timeout: 15_000 };
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  vi.mocked(fork).mockClear();
});

/** A media service, and what it says of its failures. */
async function startMedia() {
  const failures: string[] = [];
  const media = createMediaService({ onFailure: (reason) => failures.push(reason) });
  await media.start();
  stops.push(() => media.stop());
  return { media, failures };
}

const processes = () => vi.mocked(fork).mock.results.map(({ value }) => value);

describe('a media process that is killed', () => {
  it('is reported, its calls lose their audio, and the next call has audio', async () => {
    const { media, failures } = await startMedia();
    const told: [string, boolean][] = [];
    media.onAgentMedia((contactId, isUp) => told.push([contactId, isUp]));
    const lost = await Softphone.connected(media, 'lost');
    await expect.poll(() => told, patience).toEqual([['lost', true]]);
    const unanswered = media.measure('lost');
    processes()[0].kill('SIGKILL');

    await expect
      .poll(() => told, patience)
      .toEqual([
        ['lost', true],
        ['lost', false],
      ]);
    expect(failures).toEqual(['The media process ended with SIGKILL: calls in progress lose their audio.']);
    expect(await unanswered).toBeDefined();
    await expect.poll(async () => (await media.measure('lost')).fromAgent, patience).toBeNull();

    await expect.poll(() => processes().length, patience).toBe(2);
    await vi.waitFor(() => expect(processes()[1].connected).toBe(true));
    media.attachCustomer('next', 'tone');
    media.setAudio('next', { agentHears: 'customer', customerHears: 'agent' });
    const next = await Softphone.connected(media, 'next');
    await expect.poll(() => next.hears().level > 0, patience).toBe(true);
    await Promise.all([lost.close(), next.close()]);
  });
});

describe('a media service that is stopped', () => {
  it('ends its process in a call, without a word', async () => {
    const { media, failures } = await startMedia();
    const agent = await Softphone.connected(media, 'talking');
    await media.stop();
    const [ended] = processes();
    expect([ended.exitCode, failures]).toEqual([0, []]);
    expect(await media.measure('talking')).toEqual({ fromAgent: null, fromCustomer: null });
    await agent.close();
  });
});
