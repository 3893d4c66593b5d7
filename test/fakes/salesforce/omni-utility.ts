import type { OmniEvent } from './fake-omni.js';
import { faultReply, type Reply } from './fault.js';
import type { HostWindow } from './host-window.js';
import { readText } from './read-arguments.js';

/**
 * The Aura component in the utility bar, which lends Omni-Channel to the softphone's frame over a message channel. It stands
 * for the one in `examples/salesforce`, with the same messages.
 */
export function runOmniUtility(host: HostWindow, channel = 'CcpOmni__c'): () => void {
  const publish = (message: object) => host.tell({ name: 'message', payload: { channel, message } });
  const stopOmni = host.omni.hear(({ type, payload, reason }: OmniEvent) =>
    publish({ kind: 'event', method: type, payload: JSON.stringify({ ...payload, ...(reason ? { reason } : {}) }) }),
  );
  const stopMessages = host.hear((event) => {
    if (event.name !== 'message') return;
    const { message } = event.payload as { message: Readonly<Record<string, unknown>> };
    if (message['kind'] !== 'request') return;
    const method = readText(message['method']);
    const reply = method === 'hello' ? { value: {} } : answerOf(host, method, readText(message['argument']));
    publish(
      'fault' in reply
        ? { kind: 'reply', id: message['id'], failure: reply.fault.description }
        : { kind: 'reply', id: message['id'], payload: JSON.stringify(reply.value) },
    );
  });
  return () => {
    stopOmni();
    stopMessages();
  };
}

function answerOf(host: HostWindow, method: string, argument: string): Reply {
  try {
    return { value: host.omni.call(method, argument) };
  } catch (error) {
    return faultReply(error);
  }
}
