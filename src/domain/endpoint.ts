/** The far end of a connection. */
export interface Endpoint {
  readonly type: 'phone_number' | 'agent' | 'queue' | 'email_address' | 'unknown';
  /** E.164 where Connect knows it; `INTERNAL-TRANSFER` legs have null. */
  readonly phoneNumber: string | null;
  readonly name: string | null;
  readonly arn: string | null;
}
