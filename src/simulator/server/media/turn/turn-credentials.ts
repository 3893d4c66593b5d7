/** A long-term credential of TURN (RFC 8656, section 5), made anew for each run. */
export interface TurnCredentials {
  readonly username: string;
  readonly password: string;
}
