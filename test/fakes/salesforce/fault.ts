/** What Salesforce says when it does not do something. */
export class Fault extends Error {
  constructor(
    readonly code: 'INVALID_PARAM' | 'GENERIC_ERROR' | 'SERVER_ERROR' | 'SOFTPHONE_CONTAINER_ERROR',
    description: string,
    readonly details: readonly unknown[] = [],
  ) {
    super(description);
  }
}

export interface WireFault {
  readonly code: string;
  readonly description: string;
  readonly details: readonly unknown[];
}

/** How a request went, as it travels between the softphone's frame and the page around it. */
export type Reply = { readonly value: unknown } | { readonly fault: WireFault };

export function faultReply(error: unknown): Reply {
  if (!(error instanceof Fault)) throw error;
  return { fault: { code: error.code, description: error.message, details: error.details } };
}
