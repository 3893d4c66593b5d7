/** Something that keeps two sides together, and what was counted of it. */
export interface Sync {
  readonly writes: number;
  readonly conflicts: number;
  readonly echoes: number;
  readonly lastWriteAt: number;
  /** The most writes that went through for one intent. */
  readonly mostWrites: number;
  /** The same with those that failed. */
  readonly mostTries: number;
  /** The most writes on their way to one side at once. */
  readonly mostOpen: number;
  readonly isInSync: boolean;
}
