import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/session/session.js';
import type { AgentDesk } from '../harness/agent-desk.js';
import { findControl } from '../harness/deep-query.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

describe('pain 16: what transfer, conference and hold mean is left to each page', () => {
  const stage = new Stage('chromium', {
    settings: { agentWhisperMs: 0, customerWhisperMs: 0, transferFlowMs: 100, isMultiPartyConference: false },
  });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { parameters: { softphone: { allowFramedSoftphone: false } } }),
    '/tag': tagPage(instanceUrl),
  }));

  /** Calls the quick connect of that name into the call. */
  const add = (desk: AgentDesk, contactId: string, name: string) =>
    desk.page.evaluate(
      async (id, wanted) => {
        const phone = document.querySelector<HTMLElement & { readonly session: Session }>('ccp-softphone');
        const found = (await phone?.session.quickConnects())?.find((one) => one.name === wanted);
        if (found !== undefined) await phone?.session.addParty(id, found);
      },
      contactId,
      name,
    );

  /** Why the session would refuse. */
  const reason = (desk: AgentDesk, command: Parameters<Session['may']>[0], contactId: string) =>
    desk.page.evaluate(
      (asked, id) => {
        const phone = document.querySelector<HTMLElement & { readonly session: Session }>('ccp-softphone');
        const permission = phone?.session.may(asked, id);
        return permission?.isAllowed === false ? permission.reason : null;
      },
      command,
      contactId,
    );

  it(`ours remembers whom it called; raw Streams ${streamsVersion} says INTERNAL-TRANSFER`, async () => {
    const desk = await stage.desk(site.at('/tag'));
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await desk.page.bringToFront();
    const contactId = await desk.takeCall();
    await add(desk, contactId, 'Ken Mori');
    await desk.reads('Ken Mori');
    const endpoint = await raw.page.waitForFunction(() => {
      const [party] = (globalThis as unknown as RawWindow).contact?.getThirdPartyConnections() ?? [];
      return party?.getEndpoint();
    });
    expect(await endpoint.jsonValue()).toMatchObject({ phoneNumber: 'INTERNAL-TRANSFER', name: null });
  });

  it(`ours knows beforehand what is not possible and why; raw Streams ${streamsVersion} has to ask Connect`, async () => {
    const desk = await stage.desk(site.at('/tag'));
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await desk.page.bringToFront();
    const contactId = await desk.takeCall();
    await raw.isTold('onConnected');
    const told = await raw.page.evaluate(
      () =>
        new Promise((resolve) => {
          const [success, failure] = [() => resolve('success'), (error: unknown) => resolve(error)];
          (globalThis as unknown as RawWindow).contact?.toggleActiveConnections({ success, failure });
        }),
    );
    expect(told).toContain('InvalidStateException');
    const asked = async () => (await stage.instance.control('GET', 'requests')) as readonly { operation: string }[];
    const before = (await asked()).filter(({ operation }) => operation === 'ToggleActiveConnections').length;

    for (const command of ['swap', 'merge', 'leave'] as const) {
      expect(await reason(desk, command, contactId)).toBe('no-other-party');
      expect(await desk.command(command, contactId)).toBe('command/not-possible');
    }
    await add(desk, contactId, 'Ken Mori');
    await desk.waitForContact(
      'Ken Mori answers',
      ({ connections }) => connections.length === 3 && connections.every(({ state }) => state !== 'connecting'),
    );
    expect(await reason(desk, 'addParty', contactId)).toBe('no-room');
    const key = await findControl(desk.page, 'Add');
    expect(await key?.evaluate(({ ariaDisabled, ariaDescription }) => [ariaDisabled, ariaDescription])).toEqual([
      'true',
      'No more parties fit on this call',
    ]);
    expect((await asked()).filter(({ operation }) => operation === 'ToggleActiveConnections')).toHaveLength(before);
  });
});
