import type { CallingExtensions, CallingHandlers } from './calling-extensions.js';

type Handlers = Record<string, unknown>;
type Constructor = new (options: { readonly debugMode: false; readonly eventHandlers: object }) => unknown;

const methods = ['initialized', 'incomingCall', 'outgoingCall', 'callEnded', 'callCompleted', 'navigateToRecord'];

/**
 * What the page hands over as an instance of the SDK that calls `handlers`, or null where it is none. A class is made an
 * instance of; an instance keeps the handlers that it has, and calls ours as well.
 */
export function convertExtensions(given: unknown, handlers: CallingHandlers): CallingExtensions | null {
  // What HubSpot sends and nobody handles is no error, as the SDK would have it.
  const eventHandlers = { ...handlers, defaultEventHandler: () => undefined };
  if (typeof given === 'function') return instanceOf(new (given as Constructor)({ debugMode: false, eventHandlers }));
  const instance = instanceOf(given);
  const own = (given as { readonly options?: { readonly eventHandlers?: Handlers } } | null)?.options?.eventHandlers;
  if (instance === null || own === undefined) return null;
  for (const [name, handle] of Object.entries(handlers)) own[name] = both(own[name], handle);
  return instance;
}

function instanceOf(value: unknown): CallingExtensions | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = value as Readonly<Record<string, unknown>>;
  return methods.every((method) => typeof found[method] === 'function') ? (value as CallingExtensions) : null;
}

function both(first: unknown, second: (data: unknown) => void) {
  return (data: unknown, event: unknown): void => {
    second(data);
    if (typeof first === 'function') (first as (data: unknown, event: unknown) => void)(data, event);
  };
}
