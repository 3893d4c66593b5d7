/** Agent snapshot and configuration in the shapes of the CTI service's wire: unix seconds with a millisecond fraction, null for unknown. */
export interface WireSnapshot {
  readonly snapshotTimestamp: number;
}
export interface WireConfiguration {
  readonly name: string;
}
