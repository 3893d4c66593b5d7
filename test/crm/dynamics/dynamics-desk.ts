import type { CrmEvent } from '../../../src/crm/crm-adapter.js';
import type { CrmOutcome } from '../../../src/crm/crm-outcome.js';
import { createDynamicsAdapter, type DynamicsOptions } from '../../../src/crm/dynamics/dynamics-adapter.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { FakeDynamics } from '../../fakes/dynamics/fake-dynamics.js';
import { pass } from '../../session/story.js';
import type { CrmHostUnderTest } from '../crm-contract.js';

export function aDynamicsDesk(more: DynamicsOptions = {}) {
  const clock = new VirtualClock();
  const dynamics = new FakeDynamics(clock);
  const framework = () => dynamics.framework;
  const adapter = createDynamicsAdapter({ clock, reportError: () => undefined, framework, ...more });
  const heard: CrmEvent[] = [];
  adapter.on((event) => heard.push(event));
  const answer = async <T>(asked: Promise<CrmOutcome<T>>): Promise<CrmOutcome<T>> => {
    await pass(clock, 1_000);
    return asked;
  };
  return { clock, dynamics, adapter, heard, answer };
}

export async function aConnectedDesk(more: DynamicsOptions = {}) {
  const desk = aDynamicsDesk(more);
  await desk.answer(desk.adapter.connect());
  return desk;
}

export function aContractDesk() {
  const { adapter, clock, dynamics } = aDynamicsDesk();
  const host: CrmHostUnderTest = {
    silence: () => void (dynamics.weather.isSilent = true),
    late: () => dynamics.weather.clearUp(),
    refuse: () => void (dynamics.refuses = true),
    clickNumber: (value) => dynamics.click(JSON.stringify({ value, name: 'telephone1', format: 'phone' })),
    addPerson: (name, number) => ({ type: 'contact', id: dynamics.addContact(name, number) }),
    shown: () => dynamics.shown,
    logs: () =>
      [...dynamics.calls].map(([id, { description, category }]) => ({
        id,
        contactId: String(description).split('\n').at(-1) ?? '',
        disposition: typeof category === 'string' ? category : null,
      })),
  };
  return Promise.resolve({ adapter, host, pass: (milliseconds: number) => pass(clock, milliseconds) });
}
