import { describe, expect, it } from 'vitest';
import { AgentDesk } from './harness/agent-desk.js';
import { mainBrowserNames } from './harness/browser.js';
import { findControl } from './harness/deep-query.js';
import { eventually } from './harness/eventually.js';
import { Stage } from './harness/stage.js';

describe.each(mainBrowserNames)('Harbour CRM, the example, in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 0, customerWhisperMs: 0, outboundAnswerMs: 300 } });

  /** Browsers themselves print that the sign-in page refuses to be framed, so the agent is signed in before. */
  async function quietDesk(): Promise<AgentDesk> {
    await stage.desk().then((first) => first.close());
    return stage.desk();
  }

  it('opens without a word on the console', async () => {
    const desk = await quietDesk();
    await desk.reads('Aiko Tanaka');
    expect(desk.noise).toEqual([]);
  });

  it('opens the record that the flow names, and the call becomes a line of its activity', async () => {
    const desk = await quietDesk();
    await stage.instance.call({ from: '+12065550100', attributes: { customerId: '4503' } });
    await desk.reads('Weber Optik, Hamburg');
    await desk.reads('Ringing');
    await desk.press('Accept');
    await desk.reads('Call in progress');
    await desk.press('End');
    await desk.press('Clear');
    await desk.waitForNoContact();
    await desk.reads('Call, 00:0');
    expect(desk.noise).toEqual([]);
  });

  it('opens the record of the caller’s number, and offers to make one for a stranger', async () => {
    const desk = await stage.desk();
    const known = await stage.instance.call({ from: '+442079460321' });
    await desk.reads('Northgate Foods, London');
    await stage.instance.customerHangsUp(known);
    const gone = await desk.waitForContact('gone', ({ outcome }) => outcome !== null);
    await desk.command('clear', gone.contactId);
    await desk.waitForNoContact();

    await stage.instance.call({ from: '+12065550177' });
    await desk.reads('+12065550177 is not in the customer list.');
  });

  it('dials a number that is pressed, and not while a call is in progress', async () => {
    const desk = await stage.desk();
    await desk.press('Call +81 3-1234-5678');
    const contact = await desk.waitForContact('connected', ({ state }) => state === 'connected');
    expect(contact.connections.map(({ endpoint }) => endpoint?.phoneNumber)).toContain('+81312345678');
    await desk.reads('Tanaka Trading, Osaka');

    const number = await eventually('the number says why not', () =>
      findControl(desk.page, '+81 3-1234-5678. A call is in progress'),
    );
    expect(await number.evaluate((button) => button.ariaDisabled)).toBe('true');
  });

  it('speaks Japanese, the softphone included', async () => {
    const desk = await AgentDesk.signedIn(stage.context, stage.instance, `${stage.instance.crm}/?lang=ja`);
    await desk.reads('田中 愛子');
    await stage.instance.call({ attributes: { customerId: '4471' } });
    await desk.press('応答');
    await desk.reads('通話中');
  });
});
