import { createHubSpotAdapter } from '../../../src/crm/hubspot/hubspot-adapter.js';
import type { HubSpotOptions } from '../../../src/crm/hubspot/hubspot-options.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { FakeHubSpot } from '../../fakes/hubspot/fake-hubspot.js';
import { anAdapterDesk, connected, underContract } from '../adapter-desk.js';

interface DeskOptions extends Partial<HubSpotOptions> {
  readonly clock?: VirtualClock;
  readonly prepare?: (hubspot: FakeHubSpot) => void;
}

/** An adapter in the frame of a calling app of a simulated HubSpot. */
export function aHubSpotDesk({ clock = new VirtualClock(), prepare, ...more }: DeskOptions = {}) {
  const hubspot = new FakeHubSpot(clock);
  prepare?.(hubspot);
  const { sdk } = hubspot;
  const adapter = createHubSpotAdapter({
    clock,
    reportError: () => undefined,
    // A class is made with `new`, as the package's is.
    sdk: () =>
      function CallingExtensions(options: Parameters<typeof sdk>[0]) {
        return sdk(options);
      },
    line: '+81350000000',
    ...more,
  });
  return { hubspot, ...anAdapterDesk(clock, adapter, 2_000) };
}

export async function aConnectedDesk(more: DeskOptions = {}) {
  const desk = await connected(aHubSpotDesk(more));
  await desk.answer(desk.adapter.announceReady());
  return desk;
}

export function aContractDesk() {
  const desk = aHubSpotDesk({ completes: 'at-end' });
  const { hubspot } = desk;
  return underContract(desk, hubspot.weather, {
    unanswered: ['panel-size', 'pop'],
    refuse: () => void (hubspot.refuses = true),
    clickNumber: (phoneNumber) => hubspot.fire('onDialNumber', { phoneNumber, portalId: 62515 }),
    addPerson: (_, number) => ({ type: 'contact', id: String(hubspot.addPerson(number)) }),
    shown: () => hubspot.shown,
    logs: () =>
      [...hubspot.engagements].map(([id, { externalCallId, hs_call_body: body }]) => ({
        id: String(id),
        contactId: String(externalCallId),
        disposition: typeof body === 'string' ? (body.split('\n')[0] ?? null) : null,
      })),
  });
}
