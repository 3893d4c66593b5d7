import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/session/session.js';
import type { AgentDesk } from '../harness/agent-desk.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** A command of the service that never answers. */
const silence = { operations: [{ operation: 'CreateOutboundContact', hang: true }] };

describe('pain 18: an outbound call hangs, or has no contact id', () => {
  const stage = new Stage('chromium', {
    settings: { customerWhisperMs: 0, outboundAnswerMs: 100, outboundRingMs: 500, phoneNumber: '+815031001000' },
  });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl),
    '/tag': tagPage(instanceUrl, { attributes: 'country="JP"' }),
  }));

  const outboundRequests = async (): Promise<number> => {
    const requests = await stage.instance.control('GET', 'requests?operation=CreateOutboundContact');
    return (requests as readonly unknown[]).length;
  };

  /** Dials and answers with what Streams said: `success`, a failure, or nothing before ours had its answer. */
  async function rawDial(raw: RawDesk, isEndpoint: boolean): Promise<unknown> {
    return raw.page.evaluate(
      (asEndpoint) =>
        new Promise((resolve) => {
          const { connect } = globalThis as unknown as RawWindow;
          const endpoint = asEndpoint ? connect.Endpoint.byPhoneNumber('+819055500142') : '+819055500142';
          const [success, failure] = [(data: unknown) => resolve({ data }), (error: unknown) => resolve({ error })];
          new connect.Agent().connect(endpoint, { success, failure });
        }),
      isEndpoint,
    );
  }

  async function clearAll(desk: AgentDesk): Promise<void> {
    for (const { contactId } of (await desk.snapshot()).contacts) {
      await desk.command('hangUp', contactId);
      await desk.command('clear', contactId);
    }
    await desk.waitForNoContact();
    await desk.becomeAvailable();
  }

  it(`raw Streams ${streamsVersion} says that it dialled, and not which contact came of it`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    const answer = JSON.stringify(await rawDial(raw, true));
    await raw.isTold('contact');
    const contactId = await raw.page.evaluate(() => (globalThis as unknown as RawWindow).contact?.getContactId());
    expect(contactId).toBeTruthy();
    expect(answer).toBe('{"data":{}}');
  });

  it(`raw Streams ${streamsVersion} takes a text for an endpoint, and only the service notices`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    const answer = await rawDial(raw, false);
    expect(JSON.stringify(answer)).toContain('MissingRequiredParameter');
  });

  it('ours resolves with the contact, from a number as people write it', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await desk.page.evaluate(async () => {
      const phone = document.querySelector<HTMLElement & { readonly session: Session }>('ccp-softphone');
      return (await phone?.session.dial('０９０－５５５０－０１４２'))?.contactId ?? '';
    });
    expect(await stage.instance.contact(contactId)).toMatchObject({ direction: 'outbound', from: '+819055500142' });
  });

  it('ours says why there is no call, and is ready for the next', async () => {
    const desk = await stage.desk(site.at('/tag'));
    expect(await desk.command('dial', '12')).toBe('dial/invalid-number');
    expect(await desk.command('dial', '+390612345678')).toBe('dial/country-not-allowed');
    expect(await outboundRequests()).toBe(0);
    for (const ending of ['0000', '0001']) {
      await desk.command('dial', `+81905550${ending}`);
      await desk.waitFor('told', ({ errors }) =>
        errors.some(({ target, error }) => target === 'dial' && error.code === 'dial/not-answered'),
      );
      await desk.command('dismissError', 'dial');
      await clearAll(desk);
    }
    await stage.instance.setFaults({ operations: [{ operation: 'CreateOutboundContact', status: 500 }] });
    expect(await desk.command('dial', '+819055500142')).toBe('command/failed');
  });

  it(`ours stops waiting for a service that does not answer; raw Streams ${streamsVersion} waits on`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    const desk = await stage.desk(site.at('/tag'));
    await stage.instance.setFaults(silence);
    const rawAnswer = Promise.race([rawDial(raw, true), desk.command('dial', '+819055500142', { timeout: 1000 })]);
    expect(await rawAnswer).toBe('command/timeout');
    expect((await desk.snapshot()).errors).toMatchObject([{ target: 'dial', error: { code: 'command/timeout' } }]);
  });
});
