/** One second of a call as it was measured. What was not measured is left out. */
export interface QualitySample {
  /** Epoch milliseconds by this machine's clock. */
  readonly at: number;
  /** 1 to 4.5. */
  readonly mos?: number;
  /** Milliseconds. */
  readonly roundTrip?: number;
  readonly jitter?: number;
  /** Percent from 0 to 100. */
  readonly lossPercent?: number;
  readonly concealedPercent?: number;
  /**
   * What the agent hears and what the agent's microphone sends: loudness, linear, 0 to 1. Left out while it is silent on
   * purpose, as on hold or muted.
   */
  readonly heardLevel?: number;
  readonly spokenLevel?: number;
  /** Packets in this second. */
  readonly receivedPackets?: number;
  readonly sentPackets?: number;
}

/** What is known of a call's quality: the samples that are kept, oldest first, and what went wrong when. */
export interface QualityFacts {
  readonly samples: readonly QualitySample[];
  readonly softphoneErrors?: readonly { readonly at: number; readonly code: string }[];
  /** Moments at which the media path, and Connect's web socket, were lost. Epoch milliseconds. */
  readonly iceLosses?: readonly number[];
  readonly socketLosses?: readonly number[];
  /** Names of problems that a monitor has raised, as it calls them. */
  readonly issues?: readonly string[];
}

/** Where the facts come from. `contactId` is null for the workstation between contacts; null where nothing is known. */
export interface QualitySource {
  factsOf(contactId: string | null): QualityFacts | null;
}
