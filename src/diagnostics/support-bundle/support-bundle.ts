import type { RedactionCounts } from '../redact/redaction.js';

/** A contact about which support is asked. */
export interface BundleContact {
  readonly contactId: string;
  readonly channel: string;
  readonly direction: string | null;
  readonly queue: string | null;
  /** ISO 8601 in UTC; null where it is not known. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** AWS keeps the traces of a call for about a day; older ones can rarely be looked into. */
  readonly isOlderThanADay: boolean;
}

/**
 * One file with what AWS Support asks for in a case about calls. Published as JSON Schema under
 * `ccp-elements/schemas/support-bundle.v1.json`; readers ignore names that they do not know.
 */
export interface SupportBundle {
  readonly schema: 'support-bundle.v1';
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly library: { readonly name: 'ccp-elements'; readonly version: string };
  readonly instance: { readonly arn: string | null; readonly host: string | null; readonly region: string | null };
  /** The agent's name as a salted hash, to tell agents apart without naming them. */
  readonly agent: { readonly idHash: string | null };
  readonly environment: {
    readonly userAgent: string | null;
    readonly language: string | null;
    readonly timeZone: string | null;
    /** Connect's clock less the workstation's, in milliseconds. */
    readonly clockSkew: number | null;
    readonly logicalCores: number | null;
    readonly memoryGiB: number | null;
  };
  /** What happened, in the words of who reports it. */
  readonly problem: string;
  readonly contacts: readonly BundleContact[];
  readonly preflight: unknown;
  readonly quality: unknown;
  readonly latency: unknown;
  /** Entries of our own ring and of a CCP log, oldest first. */
  readonly log: readonly unknown[];
  readonly redaction: { readonly policy: 'support-safe'; readonly counts: RedactionCounts };
}

/** What AWS Support asks for; a missing one makes it ask again. */
export type BundleNeed = 'contacts' | 'instance-arn' | 'region' | 'problem' | 'log';

/** A bundle before it is saved: `text` is to the letter what leaves. */
export interface BundleDraft {
  readonly bundle: SupportBundle;
  readonly text: string;
  readonly missing: readonly BundleNeed[];
  /** Contacts that are older than 24 hours. */
  readonly oldContacts: readonly string[];
  /** Parts of the file with their length in characters, greatest first. */
  readonly parts: readonly { readonly name: string; readonly length: number }[];
  readonly fileName: string;
}
