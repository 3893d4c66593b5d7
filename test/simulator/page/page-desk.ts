import { browserPorts } from '../../../src/session/browser-ports.js';
import { ConnectSession } from '../../../src/session/connect-session.js';
import type { SessionPorts } from '../../../src/session/ports.js';
import type { SessionEvent } from '../../../src/session/session-event.js';
import {
  createPageGateway,
  createPageInstance,
  VirtualClock,
  type InstanceSettings,
  type PageGatewayOptions,
} from '../../../src/simulator/page/index.js';
import { pass } from '../../session/story.js';

export const caller = '+81312345678';

export interface DeskOptions {
  readonly settings?: Partial<InstanceSettings>;
  readonly gateway?: Partial<PageGatewayOptions>;
  readonly country?: string;
  readonly ports?: Partial<SessionPorts>;
}

/** An agent at work: a session over the page gateway of a simulated instance, on one virtual clock. */
export async function aDesk({ settings = {}, gateway: more = {}, country, ports = {} }: DeskOptions = {}) {
  const clock = new VirtualClock();
  const instance = createPageInstance({ clock, settings, seed: 7 });
  const gateway = createPageGateway({ instance, username: 'agent', clock, ...more });
  const session = new ConnectSession({
    gateway,
    ports: { ...browserPorts, clock, reportError: (error) => errors.push(error), ...ports },
    country: country ?? null,
    ringtone: 'bell',
    sessionHours: 0,
  });
  const errors: unknown[] = [];
  const events: SessionEvent[] = [];
  session.on((event) => events.push(event));
  session.start();
  await pass(clock, 300);
  return { clock, instance, gateway, session, events, errors };
}

export type Desk = Awaited<ReturnType<typeof aDesk>>;

/** A caller rings. */
export async function ring({ instance, clock }: Desk): Promise<string> {
  const { contactId } = instance.createContact({ channel: 'voice', from: caller });
  await pass(clock, 200);
  return contactId;
}

/** A caller rings and is answered. */
export async function talk(desk: Desk): Promise<string> {
  const contactId = await ring(desk);
  const accepted = desk.session.accept(contactId);
  await pass(desk.clock, 3000);
  await accepted;
  return contactId;
}

type AtWork = Pick<Desk, 'session' | 'clock'>;

/** The agent hangs up, and the clock goes on. */
export async function finish({ session, clock }: AtWork, contactId: string, milliseconds = 500): Promise<void> {
  const ended = session.hangUp(contactId);
  await pass(clock, milliseconds);
  await ended;
}

/** The agent is done with the contact, and the clock goes on. */
export async function clear({ session, clock }: AtWork, contactId: string, milliseconds = 500): Promise<void> {
  const cleared = session.clear(contactId);
  await pass(clock, milliseconds);
  await cleared;
}
