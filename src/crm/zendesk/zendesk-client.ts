/** The client of the Zendesk Apps framework (ZAF, version 2), as far as it is used here. Nothing that it gives is trusted. */
export interface ZendeskClient {
  /** Who and what the installed app is. */
  metadata(): Promise<unknown>;
  /** A property of the page, as `currentUser`. */
  get(path: string): Promise<unknown>;
  /** A request to Zendesk with the agent's own rights. */
  request(call: ZendeskRequest): Promise<unknown>;
  on(name: string, listener: (data: unknown) => void): void;
  off(name: string, listener: (data: unknown) => void): void;
  /** An action of the page, as `popover`. */
  invoke(name: string, ...values: readonly unknown[]): Promise<unknown>;
}

export interface ZendeskRequest {
  readonly url: string;
  readonly type: 'GET' | 'POST' | 'PATCH';
  readonly contentType?: 'application/json';
  /** JSON text. */
  readonly data?: string;
}
