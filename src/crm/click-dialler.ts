import { isCcpError } from '../domain/errors.js';
import type { BridgeCore } from './bridge-core.js';
import type { ClickToDial } from './crm-adapter.js';
import { namelessReference } from './crm-ledger.js';
import { done, failed } from './crm-outcome.js';
import type { RecordReference } from './crm-record.js';

/** Milliseconds in which a second click on a number is the first one's double. */
const doubleClick = 2_000;

/** Milliseconds that a click waits for the softphone to be ready. */
const patience = 30_000;

/** Dials the numbers that agents click in the CRM: once, when the softphone can, and not while it cannot. */
export class ClickDialler {
  private isEnabled: boolean | null = null;
  private waiting: ClickToDial | null = null;
  private cancelWaiting = (): void => undefined;
  private last: { readonly number: string; readonly at: number } | null = null;
  private dialling: ClickToDial | null = null;
  private knownBefore = new Set<string>();

  constructor(
    private readonly core: BridgeCore,
    private readonly country: string | null,
  ) {}

  /** Follows the session: whether numbers are clickable, and the click that waits. */
  tend(): void {
    this.show();
    if (this.waiting === null || !this.isReady) return;
    const click = this.waiting;
    this.stop();
    void this.dial(click);
  }

  stop(): void {
    this.cancelWaiting();
    this.waiting = null;
  }

  hear(click: ClickToDial): void {
    if (this.isDouble(click)) return;
    this.last = { number: click.number, at: this.core.clock.now() };
    if (this.dialling !== null) return this.core.tell({ type: 'dial-refused', reason: 'dialling' });
    if (this.isReady) return void this.dial(click);
    if (!this.isComing) return this.core.tell({ type: 'dial-refused', reason: 'not-ready' });
    this.stop();
    this.waiting = click;
    this.cancelWaiting = this.core.clock.after(patience, () => {
      this.waiting = null;
      this.core.tell({ type: 'dial-refused', reason: 'waited-too-long' });
    });
    this.core.tell({ type: 'dial-queued' });
  }

  /** The record whose click has made this contact, once it appears; null for calls dialled elsewhere. */
  recordOf(contactId: string): RecordReference | null {
    if (this.dialling === null || this.knownBefore.has(contactId)) return null;
    return this.dialling.record === null ? null : namelessReference(this.dialling.record);
  }

  private get isReady(): boolean {
    return this.core.session.snapshot.status === 'ready';
  }

  private get isComing(): boolean {
    return ['idle', 'loading', 'signing-in', 'signed-out', 'expired'].includes(this.core.session.snapshot.status);
  }

  private isDouble({ number }: ClickToDial): boolean {
    const { last } = this;
    return last !== null && last.number === number && this.core.clock.now() - last.at < doubleClick;
  }

  /** Numbers are clickable when a click would dial, at once or as soon as the softphone is up. */
  private show(): void {
    const { core } = this;
    if (!core.isConnected || !core.adapter.capabilities.has('click-to-dial-switch')) return;
    const isWanted = this.isReady ? core.session.may('dial').isAllowed : this.isComing;
    if (isWanted === this.isEnabled) return;
    this.isEnabled = isWanted;
    void core.adapter.setClickToDial(isWanted).then((outcome) => {
      if (!outcome.isDone && this.isEnabled === isWanted) this.isEnabled = null;
    });
  }

  private async dial(click: ClickToDial): Promise<void> {
    const { core } = this;
    const permission = core.session.may('dial');
    if (!permission.isAllowed) return core.tell({ type: 'dial-refused', reason: permission.reason });
    this.dialling = click;
    try {
      const step = { click, country: this.country };
      const allowed = await core.before(core.hooks.beforeDial, step, { step: 'dial', contactId: null });
      if (allowed === null) return core.tell({ type: 'dial-refused', reason: 'cancelled' });
      this.dialling = allowed.click;
      this.knownBefore = new Set(core.session.snapshot.contacts.map(({ contactId }) => contactId));
      const { contactId } = await core.session.dial(
        allowed.click.number,
        allowed.country === null ? {} : { country: allowed.country },
      );
      core.after(() => core.hooks.afterDial?.(allowed, done(contactId)));
      core.tell({ type: 'dialled', contactId });
    } catch (error) {
      const reason = isCcpError(error) ? error.code : 'command/failed';
      core.after(() => core.hooks.afterDial?.({ click, country: this.country }, failed('unknown', reason)));
      core.tell({ type: 'dial-refused', reason });
    } finally {
      this.dialling = null;
    }
  }
}
