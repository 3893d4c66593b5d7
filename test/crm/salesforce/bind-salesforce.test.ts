import { describe, expect, it } from 'vitest';
import { bindSalesforce, type SoftphoneTag } from '../../../src/crm/salesforce/bind-salesforce.js';
import type { PresenceRules } from '../../../src/presence/presence-rules.js';
import type { Session } from '../../../src/session/session.js';
import { numberPlans } from '../bridge-desk.js';
import { pass } from '../../session/story.js';
import { aDesk, clear, finish, talk } from '../../simulator/page/page-desk.js';
import { fakeSalesforce } from '../../fakes/salesforce/fake-salesforce.js';

class FakeTag extends EventTarget implements SoftphoneTag {
  readonly updateComplete = Promise.resolve();
  readonly attributes = new Map<string, string>();

  constructor(private readonly own: Session) {
    super();
  }

  get session(): Session | undefined {
    return this.attributes.has('instance-url') ? this.own : undefined;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
}

const callCenter = {
  '/reqConnectOptions/reqConnectURL': 'https://example.my.connect.aws',
  '/reqConnectOptions/reqConnectRegion': 'ap-northeast-1',
  '/reqConnectOptions/reqConnectPhoneFormat': '{"Country":"JP"}',
  '/reqTaskOptions/reqTaskRequiresDisposition': 'true',
};

async function aBoundTag(settings: Readonly<Record<string, string>>, presence?: PresenceRules) {
  await numberPlans();
  const desk = await aDesk();
  const { clock } = desk;
  const salesforce = fakeSalesforce({ clock, isContainerReady: false, hasOmniUtility: true, org: { settings } });
  const phone = new FakeTag(desk.session);
  phone.setAttribute('region', 'us-east-1');
  const kept = new Map<string, string>();
  const storage = {
    read: (name: string) => kept.get(name) ?? null,
    write: (name: string, text: string) => void kept.set(name, text),
  };
  const bound = bindSalesforce(phone, {
    adapter: { clock, sforce: () => salesforce.sforce, statusLister: 'CcpPresence.statuses' },
    bridge: { ports: { clock, storage, tabs: () => null } },
    ...(presence === undefined ? {} : { presence }),
  });
  await pass(clock, 2_500);
  salesforce.host.isContainerReady = true;
  await pass(clock, 5_000);
  return { ...desk, ...salesforce, phone, outcome: await bound };
}

describe('a tag in a call center of Salesforce', () => {
  it('waits for its frame, and takes from the call center what it does not say itself', async () => {
    const { phone, outcome } = await aBoundTag(callCenter);
    expect(outcome.isDone).toBe(true);
    expect(Object.fromEntries(phone.attributes)).toEqual({
      'instance-url': 'https://example.my.connect.aws',
      region: 'us-east-1',
      country: 'JP',
    });
  });

  it('keeps an answered call from being cleared before it has a result, where the administrator wants that', async () => {
    const desk = await aBoundTag(callCenter);
    if (!desk.outcome.isDone) throw new Error(desk.outcome.said);
    const { bridge } = desk.outcome.value;
    const contactId = await talk(desk);
    await finish(desk, contactId);
    const ask = () => new CustomEvent('ccp-clear-request', { detail: { contactId }, cancelable: true });
    expect(desk.phone.dispatchEvent(ask())).toBe(false);
    void bridge.setDisposition(contactId, { code: 'sale', label: 'Sale' });
    await pass(desk.clock, 1_000);
    expect(desk.phone.dispatchEvent(ask())).toBe(true);
  });

  it('says what is wrong with the settings', async () => {
    const wrong = await aBoundTag({ '/a/reqConnectPhoneFormat': '{“Country”:"JP"}' });
    expect(wrong.outcome).toMatchObject({ isDone: false, code: 'invalid' });
    const empty = await aBoundTag({});
    expect(empty.outcome).toMatchObject({ isDone: false, said: expect.stringContaining('reqConnectURL') });
  });

  it('has Omni-Channel go On Call and back', async () => {
    const pairs = [{ state: 'Available', status: 'Available' }];
    const desk = await aBoundTag(callCenter, { version: 1, pairs, while: { onCall: 'On_Call' } });
    expect(desk.outcome.isDone && desk.outcome.value.sync).not.toBeNull();
    desk.omni.choose('Available');
    await pass(desk.clock, 20_000);
    expect(desk.omni.statusApiName).toBe('Available');
    const contactId = await talk(desk);
    await pass(desk.clock, 5_000);
    expect(desk.omni.statusApiName).toBe('On_Call');
    await finish(desk, contactId);
    await clear(desk, contactId, 10_000);
    expect(desk.omni.statusApiName).toBe('Available');
  });
});
