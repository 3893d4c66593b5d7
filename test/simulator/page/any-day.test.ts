import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SessionEvent } from '../../../src/session/session-event.js';
import { pass, settle } from '../../session/story.js';
import { aDesk, caller, type Desk } from './page-desk.js';

type Step = (desk: Desk) => void;

const quietly = (promise: Promise<unknown>): void => {
  promise.catch(() => undefined);
};
const onFirst =
  (act: (desk: Desk, contactId: string) => void): Step =>
  (desk) => {
    const contactId = desk.session.snapshot.contacts[0]?.contactId;
    if (contactId !== undefined) act(desk, contactId);
  };

const steps: Readonly<Record<string, Step>> = {
  'a caller rings': ({ instance }) => void instance.createContact({ channel: 'voice', from: caller }),
  'a chat comes in': ({ instance }) => void instance.createContact({ channel: 'chat', from: 'Ana' }),
  'a callback is due': ({ instance }) => void instance.createContact({ channel: 'callback', from: caller }),
  'the customer leaves': onFirst(({ instance }, id) => instance.customerHangsUp(id)),
  accept: onFirst(({ session }, id) => quietly(session.accept(id))),
  reject: onFirst(({ session }, id) => quietly(session.reject(id))),
  'hang up': onFirst(({ session }, id) => quietly(session.hangUp(id))),
  clear: onFirst(({ session }, id) => quietly(session.clear(id))),
  hold: onFirst(({ session }, id) => quietly(session.hold(id))),
  resume: onFirst(({ session }, id) => quietly(session.resume(id))),
  mute: ({ session }) => quietly(session.setMuted(!session.snapshot.mute.confirmed)),
  'next Lunch': ({ session }) => quietly(session.setAgentState('Lunch', { when: 'after-contact' })),
  available: ({ session }) => quietly(session.setAgentState('Available')),
  'dial out': ({ gateway }) => quietly(gateway.dial('+81312345679', null)),
  'dial a busy line': ({ gateway }) => quietly(gateway.dial('+81312340000', null)),
  'the link breaks': ({ gateway }) => gateway.faults.loseLink(),
  'the link is back': ({ gateway }) => gateway.faults.restoreLink(),
  restart: ({ session }) => quietly(session.restart()),
};

const anyDay = fc.array(
  fc.record({ step: fc.constantFrom(...Object.keys(steps)), then: fc.constantFrom(0, 20, 300, 3000, 25_000) }),
  { maxLength: 30 },
);

const order = [
  'contact-offered',
  'contact-dialled',
  'contact-accepted',
  'contact-connected',
  'contact-finished',
  'contact-cleared',
];

/** The steps of each contact, cut where Connect offered it anew. */
function stories(events: readonly SessionEvent[]): readonly (readonly string[])[] {
  const told = new Map<string, string[][]>();
  for (const event of events) {
    if (!('contact' in event) || !order.includes(event.type)) continue;
    const all = told.get(event.contact.contactId) ?? [];
    const isNew = event.type === 'contact-offered' || event.type === 'contact-dialled';
    told.set(
      event.contact.contactId,
      isNew ? [...all, [event.type]] : [...all.slice(0, -1), [...(all.at(-1) ?? []), event.type]],
    );
  }
  return [...told.values()].flat();
}

it('holds through any day: every contact told in order, nothing pending for ever, nothing thrown', async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, async (day) => {
      const desk = await aDesk();
      for (const { step, then } of day) {
        steps[step]?.(desk);
        await pass(desk.clock, then, then > 1000 ? 500 : 20);
      }
      desk.gateway.faults.restoreLink();
      await pass(desk.clock, 300_000, 5000);
      for (const story of stories(desk.events)) {
        const places = story.map((type) => order.indexOf(type));
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        if (story.includes('contact-cleared')) expect(story.slice(-2)).toEqual(['contact-finished', 'contact-cleared']);
      }
      const { status, pending, contacts } = desk.session.snapshot;
      expect({ status, pending }).toEqual({ status: 'ready', pending: [] });
      expect(
        contacts.map(({ contactId, state }) => ({ contactId, state: state === 'missed' ? 'error' : state })),
      ).toEqual(
        desk.instance.snapshot('agent').contacts.map(({ contactId, state }) => ({ contactId, state: state.type })),
      );
      expect(desk.errors).toEqual([]);
      expect(desk.session.logEntries().filter(({ text }) => text === 'uncaught')).toEqual([]);
      await desk.session.stop();
      await settle();
    }),
    { numRuns: 200 },
  );
}, 60_000);
