import type { SessionPorts, SignInWindow } from './ports.js';
import { browserDevices } from './browser-devices.js';
import { browserSound } from './browser-sound.js';
import { browserStorage } from './browser-storage.js';
import { browserLock } from './browser-lock.js';
import { loadPhoneNumbers } from './phone-number-loader.js';
import { browserMicrophone } from './microphone-port.js';
import { browserPage } from './page-port.js';
import { browserTabs } from './tab-port.js';

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
  sound: browserSound,
  newId: () => globalThis.crypto.randomUUID(),
  tabs: browserTabs,
  page: browserPage,
  microphone: browserMicrophone,
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
