import type { Announcer } from '../internal/announcer.js';
import { LaterPart } from '../internal/later-part.js';
import type { DeskHost, PanelDesk } from './panel-desk.js';

type MakeDesk = (host: DeskHost, announcer: Announcer) => PanelDesk;

let make: MakeDesk | null = null;
let load: () => Promise<unknown> = () => Promise.resolve();

/** Says how the desk and the elements on it are loaded. */
export function loadDeskBy(loading: () => Promise<unknown>): void {
  load = loading;
}

/** Puts the desk at the hand of every panel. */
export function bringDesk(making: MakeDesk): void {
  make = making;
}

/** The desk while it is on its way. */
export const deskPart = new LaterPart(() => load());

/** A desk for a panel; null until it has been loaded. */
export function deskFor(host: DeskHost, announcer: Announcer): PanelDesk | null {
  return make === null ? null : make(host, announcer);
}
