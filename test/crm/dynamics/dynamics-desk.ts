import { createDynamicsAdapter, type DynamicsOptions } from '../../../src/crm/dynamics/dynamics-adapter.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { FakeDynamics } from '../../fakes/dynamics/fake-dynamics.js';
import { anAdapterDesk, connected, underContract } from '../adapter-desk.js';

export function aDynamicsDesk(more: DynamicsOptions = {}) {
  const clock = new VirtualClock();
  const dynamics = new FakeDynamics(clock);
  const framework = () => dynamics.framework;
  const adapter = createDynamicsAdapter({ clock, reportError: () => undefined, framework, ...more });
  return { dynamics, ...anAdapterDesk(clock, adapter) };
}

export const aConnectedDesk = (more: DynamicsOptions = {}) => connected(aDynamicsDesk(more));

export function aContractDesk() {
  const desk = aDynamicsDesk();
  const { dynamics } = desk;
  return underContract(desk, dynamics.weather, {
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
  });
}
