/** What a quick connect leads to: one agent, a queue, or a number outside the instance. */
export type QuickConnectKind = 'agent' | 'queue' | 'phone';

/** An endpoint that an administrator put on the list of a queue, for transfers and conferences. */
export interface QuickConnect {
  readonly kind: QuickConnectKind;
  /** Free text of the administrator, up to 127 characters. */
  readonly name: string;
  readonly arn: string;
  /** E.164, for a phone quick connect; Connect hides what stands behind the other kinds. */
  readonly phoneNumber: string | null;
}

/** Each quick connect once, in the order given: one that belongs to several queues may be listed for each. */
export function distinctQuickConnects(quickConnects: readonly QuickConnect[]): readonly QuickConnect[] {
  const seen = new Set<string>();
  return quickConnects.filter(({ arn }) => !seen.has(arn) && seen.add(arn));
}

/** Whom to call into a call: a quick connect, or a number in E.164. */
export type PartyDestination = QuickConnect | string;
