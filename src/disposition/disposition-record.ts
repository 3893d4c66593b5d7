/** The letters of the quality key, in the order of the administrator guide. */
export type Symptom = 'S' | 'M' | 'L' | 'P' | 'D' | 'W' | 'V' | 'C';
/** Outbound, inbound, three-way. */
export type Scenario = 'O' | 'I' | 'T';
/** 1: the CCP is of use; 2: hard to talk, but possible; 3: of no use. */
export type Severity = 1 | 2 | 3;

export type DispositionChannel = 'voice' | 'chat' | 'task' | 'email';
export type DispositionDirection = 'inbound' | 'outbound' | 'callback' | 'transfer' | 'internal';

/** What an agent typed of a bad call, by the quality key. */
export interface QualityReport {
  /** Three signs, as `LT2`. A site's own chart may add symptoms with letters of its own. */
  readonly code: string;
  readonly symptom: string;
  readonly scenario: Scenario;
  readonly severity: Severity;
  /** Id and version of the chart that the code was read by. */
  readonly chart: string;
}

/** What came of a contact for the business, by a site's code set. */
export interface OutcomeReport {
  readonly setId: string;
  readonly setVersion: number;
  readonly code: string;
  readonly label: string;
  /** Codes from the root of the tree to `code`. */
  readonly path: readonly string[];
  readonly values?: Readonly<Record<string, string | number | boolean | null>>;
  /** `at` is ISO 8601 in UTC. */
  readonly followUp?: { readonly at: string; readonly kind: 'callback' | 'task' };
  readonly isDoNotCall?: boolean;
}

/** What was measured in the seconds before the key was pressed. Milliseconds, percent from 0 to 100. */
export interface DispositionEvidence {
  readonly mosAverage?: number;
  readonly mosLowest?: number;
  readonly roundTrip95?: number;
  readonly jitter95?: number;
  readonly lossPercent?: number;
  readonly concealedPercent?: number;
  readonly issues?: readonly string[];
  readonly softphoneErrors?: readonly string[];
  readonly socketLosses?: number;
  readonly iceLosses?: number;
  /** Length of the window; 60 unless the contact is younger. */
  readonly lastSeconds?: number;
}

/**
 * One report, as it is stored, sent and read again; the version is in `schema`. A change is a new `rev` of the same `id`;
 * a record is taken back by a rev with the status `retracted`. Readers ignore names that they do not know.
 */
export interface DispositionRecord {
  readonly schema: 'disposition.v1';
  /** UUIDv7, and the key by which every store takes a record once. */
  readonly id: string;
  /** From 1. */
  readonly rev: number;
  readonly kind: 'quality' | 'outcome';
  readonly status: 'active' | 'retracted';
  readonly quality?: QualityReport;
  readonly outcome?: OutcomeReport;
  /** At most 500 signs. */
  readonly note?: string;
  /** When the agent noticed, and when it was written down: ISO 8601 in UTC, by Connect's clock as far as it is known. */
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** Minutes that the agent's local time is ahead of UTC. */
  readonly offsetMinutes: number;
  /** IANA name, as `Asia/Tokyo`. */
  readonly timeZone?: string;
  /** Connect's clock minus the machine's in milliseconds, already in the times above. */
  readonly clockSkew?: number;
  readonly agent: {
    readonly username: string;
    readonly routingProfile?: string;
    readonly site?: string;
  };
  readonly contact?: {
    readonly contactId: string;
    readonly initialContactId?: string;
    readonly channel: DispositionChannel;
    readonly direction: DispositionDirection;
    readonly queue?: string;
    readonly startedAt?: string;
    readonly endedAt?: string;
    /** The most who were in it at once, with the agent. */
    readonly parties?: number;
  };
  readonly instance: { readonly alias?: string; readonly region?: string };
  readonly browser?: { readonly name: string; readonly version: string; readonly os?: string };
  readonly evidence?: DispositionEvidence;
  /** What was proposed when the agent decided, and whether it was taken. */
  readonly suggestion?: {
    readonly code: string;
    readonly confidence: number;
    readonly reasons: readonly string[];
    readonly isAccepted: boolean;
  };
  readonly source: 'keyboard' | 'pointer' | 'automatic' | 'import' | 'api';
  readonly crm?: { readonly object?: string; readonly recordId?: string };
}
