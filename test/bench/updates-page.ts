/**
 * What the bench does inside the CCP's frame, from which Streams gets its messages. The CCP is another site's page, so that
 * the work of sending is in another process than the work that is measured.
 */

interface Part {
  readonly [name: string]: unknown;
}

interface AgentData {
  readonly snapshot: Part & { readonly contacts: readonly (Part & { readonly connections: readonly Part[] })[] };
  readonly configuration: Part;
}

interface CcpWindow {
  readonly connect: { readonly core: { getAgentDataProvider(): { getAgentData(): AgentData } } };
  template?: AgentData;
}

/** Runs in the CCP: keeps its report while a call is there; the messages are made after it. */
export function keepTemplate(): boolean {
  const page = globalThis as unknown as CcpWindow;
  const data = page.connect.core.getAgentDataProvider().getAgentData();
  if (data.snapshot.contacts.length === 0) return false;
  page.template = data;
  return true;
}

/** Runs in the CCP: says that nothing is left of the call. */
export function isFree(): boolean {
  const page = globalThis as unknown as CcpWindow;
  return page.connect.core.getAgentDataProvider().getAgentData().snapshot.contacts.length === 0;
}

/**
 * Runs in the CCP: sends the page `count` reports, each with one change, and a mark after the last. Ten reports are a
 * round: available, a call that rings, is taken, held, resumed and told an attribute, after contact work, a break.
 */
export async function sendUpdates(count: number): Promise<void> {
  const { template } = globalThis as unknown as CcpWindow;
  const [call] = template?.snapshot.contacts ?? [];
  if (template === undefined || call === undefined) throw new Error('There is no report to go by.');

  const together = 50;
  const pause = 10;
  for (let index = 0; index < count; index += 1) {
    parent.postMessage({ event: 'agent::update', data: reportAt(index, template, call) }, '*');
    if (index % together === together - 1) await new Promise((go) => setTimeout(go, pause));
  }
  parent.postMessage('the last', '*');

  type Call = AgentData['snapshot']['contacts'][number];

  function reportAt(index: number, { snapshot, configuration }: AgentData, offered: Call): AgentData {
    const step = index % 10;
    const start = Date.now();
    const at = new Date(start);
    const [name, type] =
      step < 2
        ? ['Available', 'routable']
        : step < 8
          ? ['Busy', 'system']
          : step < 9
            ? ['AfterCallWork', 'system']
            : ['Lunch', 'not_routable'];
    const contacts = step === 0 || step === 9 ? [] : [callAt(step, Math.floor(index / 10), at, offered)];
    const state = { ...(snapshot['state'] as Part), name, type, startTimestamp: at };
    return {
      configuration,
      snapshot: { ...snapshot, state, contacts, snapshotTimestamp: at, localTimestamp: start },
    };
  }

  function callAt(step: number, round: number, at: Date, offered: Call): Call {
    const state = step === 1 ? 'connecting' : step === 8 ? 'ended' : 'connected';
    const legs = step === 1 ? 'connecting' : step === 8 ? 'disconnected' : 'connected';
    const connections = offered.connections.map((leg) => ({
      ...leg,
      connectionId: `${String(leg['type'])}-leg-${round}`,
      state: { type: step === 4 && leg['type'] !== 'agent' ? 'hold' : legs, timestamp: at },
    }));
    const step6 = step >= 6 ? { step: { name: 'step', value: String(step) } } : {};
    return {
      ...offered,
      contactId: `00000000-0000-4000-8000-${String(round).padStart(12, '0')}`,
      state: { type: state, timestamp: at },
      attributes: { ...(offered['attributes'] as Part), ...step6 },
      connections,
    };
  }
}
