import { isPlain } from '../../domain/plain-data.js';
import { failed } from '../crm-outcome.js';
import { omniEvents, type OmniTransport } from './omni-transport.js';
import { readConsole } from './read-answer.js';
import type { ConsoleToolkit } from './sforce.js';

/** Omni-Channel through the console's toolkit; null where that is too old or not in a console. */
export function consoleOmni(toolkit: ConsoleToolkit): OmniTransport | null {
  const { presence } = toolkit;
  if (presence === undefined || !toolkit.isInConsole()) return null;
  return {
    call(method, argument, answer) {
      const run = presence[method];
      if (run === undefined) return answer(failed('unsupported', method));
      const heard = (response: unknown): void => answer(readConsole(response));
      if (argument === null) run(heard);
      // The reason of a refusal stands between the work and the callback.
      else if (method === 'declineAgentWork') run(argument, null, heard);
      else run(argument, heard);
    },
    hear(listener) {
      const names = isPlain(toolkit.ConsoleEvent) ? toolkit.ConsoleEvent['PRESENCE'] : undefined;
      for (const event of omniEvents) {
        const name = isPlain(names) ? names[event] : undefined;
        if (typeof name !== 'string') continue;
        toolkit.addEventListener(name, (payload) => listener(event, isPlain(payload) ? payload : {}));
      }
    },
  };
}
