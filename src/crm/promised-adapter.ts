import { BaseAdapter, type AdapterParts } from './base-adapter.js';
import type { CrmCapability } from './crm-adapter.js';
import { done, failed, type CrmFailed, type CrmOutcome } from './crm-outcome.js';

/** What a host's answer means. */
export type ReadAnswer<T> = (said: unknown) => CrmOutcome<T>;

/** For calls whose answer says only that it is done. */
export const nothing = (): CrmOutcome<void> => done(undefined);

/** An adapter whose host answers by promises of its client. */
export abstract class PromisedAdapter<Client> extends BaseAdapter {
  /** Null until the host was reached. */
  protected client: Client | null = null;

  constructor(
    parts: Partial<AdapterParts>,
    private readonly readFailure: (error: unknown) => CrmFailed,
  ) {
    super(parts);
  }

  /** Asks the client, when the port is open and the host can. */
  protected act<T>(
    ability: CrmCapability,
    act: (client: Client) => Promise<unknown>,
    read: ReadAnswer<T>,
    late?: (outcome: CrmOutcome<T>) => void,
  ): Promise<CrmOutcome<T>> {
    return this.ask<T>(
      ability,
      (answer) => {
        if (this.client === null) answer(failed('not-ready'));
        else this.settle(act(this.client), answer, read);
      },
      late,
    );
  }

  /** The same while connecting. */
  protected actEarly<T>(asked: () => Promise<unknown>, read: ReadAnswer<T>): Promise<CrmOutcome<T>> {
    return this.askEarly<T>((answer) => this.settle(asked(), answer, read));
  }

  private settle<T>(asked: Promise<unknown>, answer: (outcome: CrmOutcome<T>) => void, read: ReadAnswer<T>): void {
    asked.then(
      (said) => answer(read(said)),
      (error: unknown) => answer(this.readFailure(error)),
    );
  }
}
