import type { SessionPorts, SignInWindow } from './ports.js';
import { browserDevices } from './browser-devices.js';
import { browserStorage } from './browser-storage.js';
import { browserLock } from './browser-lock.js';
import { loadPhoneNumbers } from './phone-number-loader.js';
import { browserPage } from './page-port.js';
import { browserTabs } from './tab-port.js';

type Hardware = Pick<SessionPorts, 'sound' | 'microphone'>;

let hardware: Hardware = { sound: { play: () => () => undefined }, microphone: () => null };

/** Puts the page's sound and microphone at the hand of the sessions; they come with the work that needs them. */
export function bringHardware(given: Hardware): void {
  hardware = given;
}

const features = 'popup,width=480,height=680';

/** The ports of a session in a page. Making them touches nothing, so it is safe in Node too. */
export const browserPorts: SessionPorts = {
  clock: {
    now: () => Date.now(),
    after(milliseconds, task) {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  openWindow,
  signInLock: browserLock,
  log: () => undefined,
  reportError: (error) => {
    // Node has no reportError; the session's log keeps the failure there.
    if (typeof globalThis.reportError === 'function') globalThis.reportError(error);
  },
  loadPhoneNumbers,
  storage: browserStorage,
  devices: browserDevices,
  sound: { play: (sound, tell) => hardware.sound.play(sound, tell) },
  newId: () => globalThis.crypto.randomUUID(),
  tabs: browserTabs,
  page: browserPage,
  microphone: () => hardware.microphone(),
};

function openWindow(url: string, name: string): SignInWindow | null {
  const opened = window.open(url, name, features);
  if (opened === null) return null;
  opened.focus();
  return {
    get isClosed() {
      return opened.closed;
    },
    close: () => opened.close(),
  };
}
