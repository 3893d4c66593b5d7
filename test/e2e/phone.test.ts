import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { agentTone, mainBrowserNames } from './harness/browser.js';
import { press, textOf } from './harness/deep-query.js';
import { eventually } from './harness/eventually.js';
import { hearsTone } from './harness/hearing.js';
import { Stage } from './harness/stage.js';

/** Aiko Tanaka, the first of the customers whom a person at the phone page can be. */
const aiko = '+81312345678';

describe.each(mainBrowserNames)('a person at the customer’s phone in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 200, customerWhisperMs: 200 } });

  async function openPhone(): Promise<Page> {
    const page = await stage.context.newPage();
    await page.evaluateOnNewDocument(keepSounds);
    await page.goto(`${stage.instance.url}/phone`);
    await reads(page, '+815031001000');
    return page;
  }

  async function reads(phone: Page, text: string): Promise<void> {
    await eventually(`the phone reads “${text}”`, async () => (await textOf(phone)).includes(text));
  }

  it('dials the instance, talks with the agent, presses digits and hangs up', async () => {
    const desk = await stage.desk();
    const phone = await openPhone();
    await phone.bringToFront();
    await press(phone, 'Call');
    await reads(phone, 'Ringing…');
    expect(await soundingTones(phone)).toBe(1);

    await desk.page.bringToFront();
    const { contactId, attributes } = await desk.waitForContact('rings', ({ state }) => state === 'connecting');
    expect(attributes).toContainEqual({ name: 'customerId', value: '4471' });
    await desk.press('Accept');
    await desk.waitForContact('connected', ({ state }) => state === 'connected');
    await hearsTone(await desk.ccp(), agentTone);
    await phone.bringToFront();
    await reads(phone, 'Connected');
    expect(await soundingTones(phone)).toBe(0);
    await hearsTone(phone.mainFrame(), agentTone);
    expect(await liveMicrophones(phone)).toBe(1);

    for (const digit of ['7', '#']) await press(phone, digit);
    await eventually('the digits arrive', async () => {
      const { digitsFromCustomer } = await stage.instance.contact(contactId);
      return digitsFromCustomer === '7#';
    });

    await press(phone, 'Hang up');
    const ended = await desk.waitForContact('ended', ({ state }) => state === 'ended');
    expect(ended).toMatchObject({ outcome: 'answered', endedBy: 'remote' });
    await reads(phone, 'Call ended');
    await eventually('the microphone is off', async () => (await liveMicrophones(phone)) === 0);
  });

  it('is called by the agent, answers, and sees the end of the call', async () => {
    const phone = await openPhone();
    const desk = await stage.desk();
    expect(await desk.command('dial', aiko)).toBeNull();

    await phone.bringToFront();
    await press(phone, 'Answer');
    const contact = await desk.waitForContact('connected', ({ state }) => state === 'connected');
    expect(contact.direction).toBe('outbound');
    await hearsTone(phone.mainFrame(), agentTone);

    expect(await desk.command('hangUp', contact.contactId)).toBeNull();
    await reads(phone, 'Call ended');
  });

  it('changes their mind before anybody answers, and the microphone does not stay open', async () => {
    const desk = await stage.desk();
    const phone = await openPhone();
    await phone.bringToFront();
    await press(phone, 'Call');
    await press(phone, 'Hang up');
    await reads(phone, 'Call ended');
    await desk.waitFor('no call rings', ({ contacts }) => contacts.every(({ endedAt }) => endedAt !== null));
    await eventually('the microphone is off', async () => (await liveMicrophones(phone)) === 0);
  });

  it('reads what to do when the browser blocks the microphone, and no agent is troubled', async () => {
    const phone = await openPhone();
    await phone.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await press(phone, 'Call');
    await reads(phone, 'The microphone is blocked. Allow it for this page');
    expect(await stage.instance.control('GET', 'state')).toMatchObject({ contacts: [] });
  });
});

interface WithSounds {
  microphones: MediaStreamTrack[];
  tones: AudioContext[];
}

/** Runs in the page before its scripts: remembers each microphone that the page is given and each tone that it makes. */
function keepSounds(): void {
  const page = globalThis as unknown as WithSounds;
  page.microphones = [];
  page.tones = [];
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wishes) => {
    const stream = await open(wishes);
    page.microphones.push(...stream.getTracks());
    return stream;
  };
  window.AudioContext = class extends AudioContext {
    constructor() {
      super();
      page.tones.push(this);
    }
  };
}

/** Microphones that the page was given and has not stopped. */
function liveMicrophones(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { microphones } = globalThis as unknown as WithSounds;
    return microphones.filter(({ readyState }) => readyState === 'live').length;
  });
}

/** Tones that the page makes and has not stopped. Without a sound card they wait, but they are made. */
function soundingTones(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { tones } = globalThis as unknown as WithSounds;
    return tones.filter(({ state }) => state !== 'closed').length;
  });
}
