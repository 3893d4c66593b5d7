import { afterEach, vi } from 'vitest';
import type { CrmEvent } from '../../../src/crm/crm-adapter.js';
import { createSalesforceVoiceAdapter } from '../../../src/crm/salesforce-voice/voice-adapter.js';
import type { SalesforceVoiceOptions } from '../../../src/crm/salesforce-voice/voice-options.js';
import { crmOrigin, FakePage } from '../../fakes/page-message/fake-page.js';
import { passPorts, VoiceHost } from '../../fakes/salesforce-voice/voice-host.js';
import { aDesk, caller, type DeskOptions } from '../../simulator/page/page-desk.js';
import { inWeather } from '../adapter-desk.js';
import { pageUnderTest } from '../page-message/page-desk.js';

const hosts: VoiceHost[] = [];

/** Ends what a test has begun, and keeps the library, which writes each refusal to the console, quiet. */
export function tidyUp(): void {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  afterEach(() => {
    for (const host of hosts.splice(0)) host.end();
  });
}

/** An agent whose softphone is the connector of Salesforce Voice, by the real library. */
export async function aVoiceDesk(more: Partial<SalesforceVoiceOptions> = {}, options: DeskOptions = {}) {
  const desk = await aDesk({ country: 'JP', ...options });
  const { clock, session, instance } = desk;
  const host = new VoiceHost();
  hosts.push(host);
  const reported: unknown[] = [];
  let ids = 0;
  const adapter = createSalesforceVoiceAdapter({
    connector: host.library,
    session,
    clock,
    reportError: (error) => reported.push(error),
    newId: () => `ask-${(ids += 1)}`,
    ...more,
  });
  const heard: CrmEvent[] = [];
  adapter.on((event) => heard.push(event));
  const pass = (milliseconds: number) => passPorts(clock, milliseconds);
  const ring = async (): Promise<string> => {
    const { contactId } = instance.createContact({ channel: 'voice', from: caller });
    await pass(300);
    return contactId;
  };
  return { ...desk, host, adapter, heard, reported, pass, ring };
}

/** The same, called by Salesforce. */
export async function aReadyDesk(more: Partial<SalesforceVoiceOptions> = {}, options: DeskOptions = {}) {
  const desk = await aVoiceDesk(more, options);
  desk.host.begin();
  const connected = desk.adapter.connect();
  await desk.pass(200);
  await connected;
  return desk;
}

/** With a component of the org that answers as a page of a home-made CRM does. */
export async function aContractDesk() {
  const { adapter, host, clock, pass } = await aVoiceDesk({ hasComponent: true });
  const page = new FakePage(clock);
  host.component = (message) => page.peer.postMessage(message, crmOrigin);
  page.inbox.addEventListener('message', ({ data }) => host.say('MESSAGE', { message: data }));
  host.begin();
  const clickNumber = (phoneNumber: string) => host.say('DIAL', { contact: { phoneNumber } });
  return { adapter, host: inWeather(page.weather, { ...pageUnderTest(page), clickNumber }), pass };
}
