/** One request that the instance answered, without tokens and bodies. */
export interface RequestRecord {
  /** Operation of the CTI service, or `authorize`, `ccp`, `login`, `logout`, `agent-app`, `task-templates`. */
  readonly operation: string;
  /** When it came, ISO 8601. */
  readonly at: string;
  readonly username: string | null;
  /** HTTP status; 0 when the connection closed before an answer. */
  readonly status: number;
  /** Milliseconds until the answer; a long poll counts its waiting. */
  readonly ms: number;
}

const recordsKept = 2000;

/** The last requests, oldest first. */
export class RequestLog {
  #records: RequestRecord[] = [];

  add(record: RequestRecord): void {
    this.#records.push(record);
    if (this.#records.length > recordsKept) this.#records = this.#records.slice(-recordsKept);
  }

  list(operation?: string): readonly RequestRecord[] {
    return this.#records.filter((record) => operation === undefined || record.operation === operation);
  }

  clear(): void {
    this.#records = [];
  }
}
