/** From the least to the most grave; `UNKNOWN` is what a later version may call it. */
export const ccpLogLevels = ['TEST', 'TRACE', 'DEBUG', 'INFO', 'LOG', 'UNKNOWN', 'WARN', 'ERROR', 'CRITICAL'] as const;

export type CcpLogLevel = (typeof ccpLogLevels)[number];

/** One entry of a downloaded log. */
export interface LogLine {
  /** Its place in the file, from 0. */
  readonly index: number;
  /** Epoch milliseconds by the workstation's clock, or null where the entry has no time that can be read. */
  readonly at: number | null;
  readonly level: CcpLogLevel;
  /** `ccp`, `softphone`, `chat`, `task` as the file says; entries handed between frames all say `ccp`. */
  readonly component: string;
  readonly text: string;
  /** Where the entry stands in the text of the file. */
  readonly from: number;
  readonly to: number;
  /** `loggerId` of the file: which frame or worker wrote it. Empty in old versions. */
  readonly logger: string;
  /** Only of entries that the reading needs them of. */
  readonly objects: readonly unknown[];
}

/** A file that was read: what it says in order of time, and how much of it could not be read. */
export interface CcpLog {
  readonly lines: readonly LogLine[];
  /** Entries that are no entries, or broken. */
  readonly malformed: number;
  /** Whether the file ends in the middle of an entry, as after a download that was cut off. */
  readonly isCut: boolean;
  readonly source: string;
}

export interface LogReadOptions {
  readonly signal?: AbortSignal;
  /** Gets the part that is done, 0 to 1. */
  readonly onProgress?: (part: number) => void;
  /** Lets others have a turn; called every few thousand entries. By default nobody waits. */
  readonly breathe?: () => Promise<void>;
}
