import { redactValueInto } from '../redact/redact-value.js';
import { redactInto } from '../redact/redact-text.js';
import { Tally, type RedactionPolicy } from '../redact/redaction.js';
import type { BundleContact, BundleDraft, BundleNeed, SupportBundle } from './support-bundle.js';

/** What a bundle is made of. Everything is redacted on the way in; the name of the agent never gets in. */
export interface BundleSource {
  readonly id: string;
  /** Epoch milliseconds, by Connect's clock where it is known. */
  readonly now: number;
  readonly version: string;
  readonly instance: SupportBundle['instance'];
  readonly agentIdHash?: string | null;
  readonly environment: SupportBundle['environment'];
  readonly problem: string;
  readonly contacts: readonly (Omit<BundleContact, 'isOlderThanADay' | 'startedAt' | 'endedAt'> & {
    /** Epoch milliseconds. */
    readonly startedAt: number | null;
    readonly endedAt: number | null;
  })[];
  readonly preflight?: unknown;
  readonly quality?: unknown;
  readonly latency?: unknown;
  readonly log?: readonly unknown[];
  readonly policy?: RedactionPolicy;
}

const day = 86_400_000;
/** Entries of the log that go into a bundle; the newest. */
const mostEntries = 20_000;
const longestProblem = 5000;

/** Puts a bundle together, redacted and counted, for somebody to look at before it is saved. Sends nothing. */
export function buildSupportBundle(source: BundleSource): BundleDraft {
  const tally = new Tally(source.policy);
  const clean = (value: unknown): unknown => redactValueInto(value ?? null, tally);
  const contacts = source.contacts.map((contact) => contactOf(contact, source.now));
  const parts = {
    instance: source.instance,
    agent: { idHash: source.agentIdHash ?? null },
    environment: source.environment,
    problem: redactInto(source.problem.slice(0, longestProblem), tally),
    contacts,
    preflight: clean(source.preflight),
    quality: clean(source.quality),
    latency: clean(source.latency),
    log: (source.log ?? []).slice(-mostEntries).map(clean),
  };
  const bundle: SupportBundle = {
    schema: 'support-bundle.v1',
    id: source.id,
    createdAt: new Date(source.now).toISOString(),
    library: { name: 'ccp-elements', version: source.version },
    ...parts,
    redaction: { policy: 'support-safe', counts: tally.counts },
  };
  return {
    bundle,
    text: `${JSON.stringify(bundle, undefined, 2)}\n`,
    missing: missingIn(bundle),
    oldContacts: contacts.flatMap(({ contactId, isOlderThanADay }) => (isOlderThanADay ? [contactId] : [])),
    parts: Object.entries(parts)
      .map(([name, part]) => ({ name, length: JSON.stringify(part).length }))
      .sort((one, other) => other.length - one.length),
    fileName: `ccp-support-${bundle.createdAt.replaceAll(/[:.]/g, '-')}.json`,
  };
}

function contactOf(contact: BundleSource['contacts'][number], now: number): BundleContact {
  const last = contact.endedAt ?? contact.startedAt;
  return {
    contactId: contact.contactId,
    channel: contact.channel,
    direction: contact.direction,
    queue: contact.queue,
    startedAt: isoOf(contact.startedAt),
    endedAt: isoOf(contact.endedAt),
    isOlderThanADay: last !== null && now - last > day,
  };
}

function isoOf(at: number | null): string | null {
  return at === null || !Number.isFinite(at) ? null : new Date(at).toISOString();
}

function missingIn({ contacts, instance, problem, log }: SupportBundle): readonly BundleNeed[] {
  const isMissing: Readonly<Record<BundleNeed, boolean>> = {
    contacts: contacts.length === 0,
    'instance-arn': instance.arn === null,
    region: instance.region === null,
    problem: problem.trim() === '',
    log: log.length === 0,
  };
  const needs: readonly BundleNeed[] = ['contacts', 'instance-arn', 'region', 'problem', 'log'];
  return needs.filter((need) => isMissing[need]);
}
