import type { LogLevel } from '../gateway.js';
import type { RealmWindow } from './streams-namespace.js';

/** What Streams calls an error asks nothing of the agent: what does comes as an event of its own. */
const levels = {
  trace: 'debug',
  debug: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'warn',
} as const satisfies Record<string, LogLevel>;

const longest = 500;

/**
 * Sends what Streams prints, and errors that nobody caught in the realm, to `write`; nothing reaches the page's console.
 * The realm's own removal is what ends it.
 */
export function captureConsole(realm: RealmWindow, write: (level: LogLevel, text: string) => void): void {
  const put = (level: LogLevel, parts: readonly unknown[]): void => {
    write(level, parts.map(String).join(' ').slice(0, longest));
  };
  for (const [method, level] of Object.entries(levels)) {
    Reflect.set(realm.console, method, (...parts: readonly unknown[]) => put(level, parts));
  }
  realm.addEventListener('error', (event) => {
    event.preventDefault();
    put('error', [event.message]);
  });
  realm.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    put('error', [event.reason]);
  });
}
