import { isPlain, type Plain } from '../../domain/plain-data.js';
import { done, failed, type CrmOutcome } from '../crm-outcome.js';
import { convertJson } from './convert-sforce.js';
import { omniEvents, type OmniTransport } from './omni-transport.js';
import type { LightningOpenCti } from './sforce.js';

type Answer = (outcome: CrmOutcome<Plain>) => void;

/**
 * Omni-Channel through the component in the utility bar, over a Lightning message channel. Its events say why a status
 * changed, which the console's do not. Null before version 47 of Open CTI.
 */
export function utilityOmni(
  opencti: LightningOpenCti,
  channelName: string,
  newId: () => string,
): (OmniTransport & { greet(answer: Answer): void }) | null {
  const { subscribe, publish } = opencti;
  if (subscribe === undefined || publish === undefined) return null;
  const waiting = new Map<string, Answer>();
  const listeners: ((message: Plain) => void)[] = [];
  const send = (method: string, argument: string | null, answer: Answer): void => {
    const id = newId();
    waiting.set(id, answer);
    publish({ channelName, message: { kind: 'request', id, method, argument: argument ?? '' } });
  };
  subscribe({
    channelName,
    listener: (message: unknown) => {
      if (!isPlain(message)) return;
      if (message['kind'] === 'event') for (const listener of listeners) listener(message);
      if (message['kind'] !== 'reply' || typeof message['id'] !== 'string') return;
      const answer = waiting.get(message['id']);
      waiting.delete(message['id']);
      answer?.(readReply(message));
    },
  });
  return {
    greet: (answer) => send('hello', null, answer),
    call: send,
    hear(listener) {
      listeners.push(({ method, payload }) => {
        const name = omniEvents.find((event) => event === method);
        const said = convertJson(payload);
        if (name !== undefined) listener(name, isPlain(said) ? said : {});
      });
    },
  };
}

function readReply({ failure, payload }: Plain): CrmOutcome<Plain> {
  if (typeof failure === 'string') return failed('server', failure.slice(0, 200));
  const said = convertJson(payload);
  return isPlain(said) ? done(said) : failed('unknown', 'no reply in the message');
}
