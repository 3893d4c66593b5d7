import { isFinished } from '../domain/contact.js';
import { CcpError } from '../domain/errors.js';
import { isCustomerSideFailure } from '../domain/outcome.js';
import { isDialable, isE164, plainNumber } from '../domain/phone-number.js';
import type { Gateway } from '../gateway/gateway.js';
import type { CommandPlan, Reading } from './command-runner.js';
import type { SessionCore } from './session-core.js';
import type { SessionContact, SessionSnapshot } from './session-snapshot.js';
import type { DialOptions } from './session.js';

/** Milliseconds to wait for the new contact unless the caller says otherwise, and the range of what may be said. */
export const dialTimeout = { default: 15_000, least: 1_000, most: 120_000 } as const;

export interface DialPlan extends CommandPlan {
  /** The contact that came of it, once the plan is done. */
  readonly found: () => SessionContact | undefined;
}

/** The limit that the caller chose, or the error to refuse it with. */
export function dialTimeoutOf({ timeout }: DialOptions): number | CcpError {
  if (timeout === undefined) return dialTimeout.default;
  const isInRange = timeout >= dialTimeout.least && timeout <= dialTimeout.most;
  return isInRange ? timeout : new CcpError('options/invalid-value', { said: `timeout ${timeout}` });
}

export function dialPlan(
  core: SessionCore,
  gateway: Gateway,
  phoneNumber: string,
  options: { readonly timeout: number; readonly country: string | null; readonly queueArn: string | null },
): DialPlan {
  const { snapshot: before } = core;
  const known = new Set(before.contacts.map(({ contactId }) => contactId));
  let contact: SessionContact | undefined;
  const read = (snapshot: SessionSnapshot): Reading => {
    contact = snapshot.contacts.find(
      ({ contactId, channel, direction }) => direction === 'outbound' && channel === 'voice' && !known.has(contactId),
    );
    if (contact !== undefined) return readContact(contact);
    const isRefusedByFarEnd = snapshot.agent !== null && isCustomerSideFailure(snapshot.agent.state);
    return isRefusedByFarEnd && snapshot.agent?.state !== before.agent?.state ? unanswered() : 'waiting';
  };
  return {
    command: 'dial',
    target: 'dial',
    answerLimit: options.timeout,
    effectLimit: options.timeout,
    send: async () => {
      const e164 = await readNumber(core, phoneNumber, options.country);
      await gateway.dial(e164, options.queueArn);
    },
    read,
    found: () => contact,
  };
}

function readContact(contact: SessionContact): Reading {
  if (!isFinished(contact) || contact.outcome === 'answered') return 'done';
  return contact.outcome === 'failed'
    ? new CcpError('command/failed', { contactId: contact.contactId })
    : unanswered(contact.contactId);
}

function unanswered(contactId?: string): CcpError {
  return new CcpError('dial/not-answered', contactId === undefined ? {} : { contactId });
}

/** Makes E.164 of what was written and checks the country; the tables are loaded by the first call. */
export async function readNumber(core: SessionCore, text: string, country: string | null): Promise<string> {
  const plain = plainNumber(text);
  const reader = await core.ports.loadPhoneNumbers().catch((error: unknown) => {
    core.log.add('warn', 'phone number tables not loaded', { said: String(error) });
    return null;
  });
  if (reader === null && isE164(plain)) return plain;
  const number = reader?.read(plain, country) ?? null;
  if (number === null || !isE164(number.e164)) throw new CcpError('dial/invalid-number');
  if (!isDialable(number, core.snapshot.agent?.dialableCountries ?? [])) {
    throw new CcpError('dial/country-not-allowed', { said: number.countries.join(' ') });
  }
  return number.e164;
}
