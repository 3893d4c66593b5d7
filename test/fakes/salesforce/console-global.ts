import type { OmniEvent } from './fake-omni.js';
import type { Line } from './line.js';

type Answer = Readonly<Record<string, unknown>>;
type Callback = (response: Answer) => void;

const presenceEvents = [
  'LOGIN_SUCCESS',
  'STATUS_CHANGED',
  'LOGOUT',
  'WORK_ASSIGNED',
  'WORK_ACCEPTED',
  'WORK_DECLINED',
  'WORK_CLOSED',
  'WORKLOAD_CHANGED',
] as const;

/** `sforce.console`, over a line to the page around the frame. Its presence events never say why. */
export function consoleGlobal(line: Line) {
  const ask = (method: string, argument: unknown, callback?: Callback) =>
    line.ask(method, argument, (reply) =>
      callback?.('fault' in reply ? { success: false } : { success: true, ...(reply.value as Answer) }),
    );
  const handlers: { readonly type: string; readonly handler: Callback }[] = [];
  const fire = (type: string, message: Answer): void => {
    for (const entry of [...handlers]) if (entry.type === type) entry.handler(message);
  };
  line.hear(({ name, payload }) => {
    if (name === 'omni') {
      const event = payload as OmniEvent;
      fire(`PRESENCE.${event.type}`, event.payload);
    } else if (name === 'console') {
      const { type, message } = payload as { type: string; message: Answer };
      fire(type, message);
    }
  });
  const omni = (method: string) => (argument: unknown, callback?: Callback) =>
    typeof argument === 'function'
      ? ask(`omni.${method}`, '', argument as Callback)
      : ask(`omni.${method}`, argument, callback);
  const methods = [
    'login',
    'logout',
    'setServicePresenceStatus',
    'getServicePresenceStatusId',
    'getServicePresenceStatusChannels',
    'getAgentWorks',
    'getAgentWorkload',
    'acceptAgentWork',
    'closeAgentWork',
  ] as const;
  return {
    ConsoleEvent: {
      OPEN_TAB: 'OPEN_TAB',
      CLOSE_TAB: 'CLOSE_TAB',
      CONSOLE_LOGOUT: 'CONSOLE_LOGOUT',
      PRESENCE: Object.fromEntries(presenceEvents.map((name) => [name, `PRESENCE.${name}`])),
    },
    isInConsole: () => line.isConsole,
    addEventListener: (type: string, handler: Callback) => void handlers.push({ type, handler }),
    removeEventListener: (type: string, handler: Callback) => {
      const at = handlers.findIndex((entry) => entry.type === type && entry.handler === handler);
      if (at !== -1) handlers.splice(at, 1);
    },
    /** Succeeds though nobody listens. */
    fireEvent: (type: string, message: string, callback?: Callback) => {
      fire(type, { message });
      ask('console.getPrimaryTabIds', '', () => callback?.({ success: true }));
    },
    onFocusedPrimaryTab: (handler: Callback) => void handlers.push({ type: 'FOCUSED', handler }),
    getPrimaryTabIds: (callback: Callback) => ask('console.getPrimaryTabIds', '', callback),
    getSubtabIds: (tabId: string, callback: Callback) => ask('console.getSubtabIds', tabId, callback),
    getFocusedPrimaryTabId: (callback: Callback) => ask('console.getFocusedPrimaryTabId', '', callback),
    getPageInfo: (tabId: string, callback: Callback) => ask('console.getPageInfo', tabId, callback),
    focusPrimaryTabById: (tabId: string, callback?: Callback) => ask('console.focusPrimaryTabById', tabId, callback),
    closeTab: (tabId: string, callback?: Callback) => ask('console.closeTab', tabId, callback),
    presence: {
      ...Object.fromEntries(methods.map((name) => [name, omni(name)])),
      declineAgentWork: (workId: string, _reason: string | null, callback?: Callback) =>
        ask('omni.declineAgentWork', workId, callback),
    },
  };
}
