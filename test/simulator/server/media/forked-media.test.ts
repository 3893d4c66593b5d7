import './typescript-children.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ContactAudio } from '../../../../src/simulator/instance/instance.js';
import { createMediaService } from '../../../../src/simulator/server/index.js';
import { Softphone } from './softphone.js';

const media = createMediaService();
const isUp = new Map<string, boolean>();
const open: Softphone[] = [];
let calls = 0;

const patience = { timeout: 15_000, interval: 50 };
const near = (hertz: number | null | undefined, sought: number) => Math.abs((hertz ?? 0) - sought) <= 25;

const talking: ContactAudio = { agentHears: 'customer', customerHears: 'agent' };

beforeAll(async () => {
  await media.start();
  media.onAgentMedia((contactId, up) => isUp.set(contactId, up));
});
afterEach(async () => {
  media.setFaults({});
  for (const softphone of open.splice(0)) {
    media.removeContact(softphone.contactId);
    await softphone.close();
  }
});
afterAll(() => media.stop());

/** A call to this customer, in which all hear each other, with an agent whose audio is up. */
async function callTo(customer: Parameters<typeof media.attachCustomer>[1]): Promise<Softphone> {
  calls += 1;
  const contactId = `contact-${calls}`;
  media.attachCustomer(contactId, customer);
  media.setAudio(contactId, talking);
  const agent = await Softphone.connected(media, contactId);
  open.push(agent);
  return agent;
}

describe('an agent’s softphone', () => {
  it('is told from a call without audio', async () => {
    const agent = await callTo('silence');
    await expect.poll(() => isUp.get(agent.contactId), patience).toBe(true);
    await agent.ask('bye', {});
    await expect.poll(() => isUp.get(agent.contactId), patience).toBe(false);
  });

  it('hears the customer’s tone, and the instance does too', async () => {
    const agent = await callTo('tone');
    await expect.poll(() => near(agent.hears().peakHz, 1000), patience).toBe(true);
    const { fromCustomer } = await media.measure(agent.contactId);
    expect(near(fromCustomer?.peakHz, 1000)).toBe(true);
  });

  it('is heard, and an echo gives the words back', async () => {
    const agent = await callTo('echo');
    agent.says('tone');
    await expect.poll(() => near(agent.hears().peakHz, 1000), patience).toBe(true);
    const { fromAgent } = await media.measure(agent.contactId);
    expect(near(fromAgent?.peakHz, 1000)).toBe(true);
  });

  it('hears ringing while it dials', async () => {
    const agent = await callTo('silence');
    media.setAudio(agent.contactId, { agentHears: 'ringback', customerHears: 'nothing' });
    await expect.poll(() => [440, 480].some((hertz) => near(agent.hears().peakHz, hertz)), patience).toBe(true);
  });

  it('is not heard by the customer while muted, and hears nothing of a customer on hold', async () => {
    const agent = await callTo('echo');
    agent.says('tone');
    await expect.poll(() => agent.hears().level > 0, patience).toBe(true);
    for (const audio of [
      { agentHears: 'customer', customerHears: 'nothing' },
      { agentHears: 'nothing', customerHears: 'hold-music' },
    ] as const) {
      media.setAudio(agent.contactId, audio);
      await expect.poll(() => agent.hears().level, patience).toBe(0);
      media.setAudio(agent.contactId, talking);
      await expect.poll(() => agent.hears().level > 0, patience).toBe(true);
    }
  });

  it('is told when the contact is gone', async () => {
    const agent = await callTo('tone');
    media.removeContact(agent.contactId);
    await expect.poll(() => agent.messages.some(({ method }) => method === 'bye'), patience).toBe(true);
    expect(await media.measure(agent.contactId)).toEqual({ fromAgent: null, fromCustomer: null });
  });
});

describe('robot customers', () => {
  it('send packets in which nothing sounds', async () => {
    const agent = await callTo('silence');
    await expect.poll(() => agent.hears().packets > 20, patience).toBe(true);
    expect(agent.hears()).toMatchObject({ level: 0, peakHz: null });
  });

  it('hear and send nothing', async () => {
    const agent = await callTo('one-way');
    agent.says('tone');
    await expect
      .poll(async () => near((await media.measure(agent.contactId)).fromAgent?.peakHz, 1000), patience)
      .toBe(true);
    expect(agent.hears().packets).toBe(0);
  });

  it('freeze after two seconds of speech', async () => {
    const agent = await callTo('freeze');
    const sent = async () => (await media.measure(agent.contactId)).fromCustomer;
    await expect.poll(async () => (await sent())?.level, patience).toBe(0);
    expect((await sent())?.packets).toBe(100);
  });
});

describe('a person at the phone', () => {
  async function talk() {
    const agent = await callTo('phone');
    const person = await Softphone.connected(media, agent.contactId, 'customer');
    open.push(person);
    return { agent, person };
  }

  it('talks with the agent, each hearing the other’s packets as they are', async () => {
    const { agent, person } = await talk();
    agent.says('tone');
    person.says('ringback');
    await expect.poll(() => near(person.hears().peakHz, 1000), patience).toBe(true);
    await expect.poll(() => [440, 480].some((hertz) => near(agent.hears().peakHz, hertz)), patience).toBe(true);
  });

  it('hears music on hold, and not the agent', async () => {
    const { agent, person } = await talk();
    agent.says('tone');
    await expect.poll(() => near(person.hears().peakHz, 1000), patience).toBe(true);
    media.setAudio(agent.contactId, { agentHears: 'nothing', customerHears: 'hold-music' });
    await expect.poll(() => person.hears().level > 0 && !near(person.hears().peakHz, 1000), patience).toBe(true);
  });

  it('keeps the phone when passed on to another contact', async () => {
    const { agent, person } = await talk();
    const other = await callTo('silence');
    media.moveCustomer(agent.contactId, other.contactId);
    media.setAudio(other.contactId, talking);
    person.says('tone');
    await expect.poll(() => near(other.hears().peakHz, 1000), patience).toBe(true);
  });
});

describe('signalling that fails', () => {
  const invite = (params: unknown) => new Softphone(media, `contact-${(calls += 1)}`).ask('invite', params);

  it('is refused with the code on demand, once', async () => {
    media.setFaults({ inviteError: 486 });
    expect(await invite({ sdp: '' })).toMatchObject({ error: { code: 486 } });
    const agent = await callTo('tone');
    expect(agent.connection.connectionState).toBe('connected');
  });

  it.each([
    ['no parameters', null],
    ['no offer', { sdp: '' }],
    ['an offer that is no text', { sdp: { toString: 1 } }],
    ['an offer without Opus', { sdp: 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\n' }],
  ])('is refused with 400, and the next call has audio: %s', async (_what, params) => {
    expect(await invite(params)).toMatchObject({ error: { code: 400 } });
  });

  it('is answered for methods that it does not know', async () => {
    const agent = new Softphone(media, 'contact-0');
    expect(await agent.ask('ping', {})).toMatchObject({ jsonrpc: '2.0', result: {} });
  });
});

describe('the path of the audio', () => {
  it('loses everything one way and nothing the other', async () => {
    const agent = await callTo('tone');
    agent.says('tone');
    await expect.poll(() => agent.hears().level > 0, patience).toBe(true);
    media.setFaults({ lossUp: 1 });
    const heard = async () => (await media.measure(agent.contactId)).fromAgent?.level;
    await expect.poll(heard, patience).toBe(0);
    expect(agent.hears().level).toBeGreaterThan(0);
    media.setFaults({});
    await expect.poll(async () => ((await heard()) ?? 0) > 0, patience).toBe(true);
  });

  it('names a TURN server that is there, one that is silent, or a credential that is refused', () => {
    const [good] = media.iceServers();
    expect(good?.urls[0]).toMatch(/^turn:127\.0\.0\.1:\d+\?transport=udp$/);
    media.setFaults({ isTurnUnreachable: true });
    expect(media.iceServers()[0]?.urls).not.toEqual(good?.urls);
    media.setFaults({ isTurnUnauthorized: true });
    expect(media.iceServers()[0]).toMatchObject({ urls: good?.urls, credential: 'refused' });
  });
});
