import { browserPorts } from '../../session/browser-ports.js';
import { isCcpError } from '../../domain/errors.js';
import { Listeners } from '../../session/listeners.js';
import type { SessionPorts } from '../../session/ports.js';
import type { Session } from '../../session/session.js';
import type { CrmAdapter } from '../crm-adapter.js';
import type { CrmBridge } from '../crm-bridge.js';
import type { CrmPresenceEvent } from '../crm-presence.js';
import { readCampaignRow, type CampaignRow } from './read-campaign-row.js';

export interface CampaignOptions {
  readonly session: Session;
  readonly adapter: CrmAdapter;
  /** Writes the call's log with the customer of the campaign. */
  readonly bridge?: CrmBridge;
  /** The first three characters of the ids of the object that Omni-Channel routes, as `a0C`. */
  readonly keyPrefix: string;
  /** `Class.method` that takes `id` and answers `{"number":"...","recordId":"..."}`. */
  readonly reader: string;
  /** `Class.method` that takes `id` and `contactId` of a call that is over; it marks the row as called. */
  readonly closer: string;
  /** Milliseconds in which the agent reads the record before it is dialled, 0 to 600000. Default 5000. */
  readonly preview?: number;
  /** ISO 3166-1 alpha-2 of numbers without a country code; by default the session's. */
  readonly country?: string;
  readonly ports?: Partial<Pick<SessionPorts, 'clock' | 'storage' | 'reportError'>>;
}

/** What becomes of a piece of work. Numbers and names of customers are in none of them. */
export type CampaignFact =
  /** The record is shown; it is dialled at `dialsAt`, epoch milliseconds. */
  | { readonly type: 'preview'; readonly workId: string; readonly dialsAt: number }
  | { readonly type: 'dialled'; readonly workId: string; readonly contactId: string }
  | { readonly type: 'skipped'; readonly workId: string }
  | { readonly type: 'closed'; readonly workId: string; readonly contactId: string }
  /** The work stays open for the agent; `reason` is that of the softphone or the CRM. */
  | { readonly type: 'failed'; readonly workId: string; readonly reason: string };

/** Milliseconds in which the softphone may become able to dial, and between looks. */
const patience = 60_000;
const look = 1_000;

const storageName = 'ccp-elements.crm.campaign.1';
const remembered = 200;

/**
 * Dials what Omni-Channel hands out from a call campaign, in Lightning as in Classic: shows the customer, waits for the
 * preview, dials once, and closes the work after the call. The leading tab alone acts, and no work is dialled twice.
 */
export class Campaign {
  private readonly listeners: Listeners<CampaignFact>;
  private readonly ports: Pick<SessionPorts, 'clock' | 'storage' | 'reportError'>;
  private readonly ends: (() => void)[];
  private readonly previews = new Map<string, () => void>();
  private readonly calls = new Map<string, { readonly workId: string; readonly itemId: string }>();

  constructor(private readonly options: CampaignOptions) {
    this.ports = { ...browserPorts, ...options.ports };
    this.listeners = new Listeners(this.ports.reportError);
    const { adapter, session } = options;
    this.ends = [
      session.on((event) => {
        if (event.type === 'contact-cleared') void this.close(event.contact.contactId);
      }),
    ];
    // Presence is known once the adapter is connected; to connect again is to hear the same answer.
    void adapter.connect().then((outcome) => {
      if (outcome.isDone && adapter.presence !== null) this.ends.push(adapter.presence.on((event) => this.hear(event)));
    });
  }

  on(listener: (fact: CampaignFact) => void): () => void {
    return this.listeners.add(listener);
  }

  /** Leaves a work undialled during its preview and closes it. */
  async skip(workId: string): Promise<void> {
    const cancel = this.previews.get(workId);
    if (cancel === undefined) return;
    cancel();
    this.previews.delete(workId);
    await this.options.adapter.presence?.closeWork(workId);
    this.listeners.tell({ type: 'skipped', workId });
  }

  stop(): void {
    for (const cancel of this.previews.values()) cancel();
    this.previews.clear();
    for (const end of this.ends.splice(0)) end();
  }

  private hear(event: CrmPresenceEvent): void {
    const { session, keyPrefix } = this.options;
    if (event.type !== 'work' || event.fact !== 'accepted' || !session.snapshot.tab.isLeader) return;
    const { workId, itemId } = event;
    if (itemId === null || !itemId.startsWith(keyPrefix) || !this.take(workId)) return;
    void this.preview(workId, itemId);
  }

  /** False for a work that was taken before, here, in another tab or before a reload. */
  private take(workId: string): boolean {
    const taken = (this.ports.storage.read(storageName) ?? '').split(' ').filter((id) => id !== '');
    if (taken.includes(workId)) return false;
    this.ports.storage.write(storageName, [...taken, workId].slice(-remembered).join(' '));
    return true;
  }

  private async preview(workId: string, itemId: string): Promise<void> {
    const { adapter, reader, preview = 5_000 } = this.options;
    const read = await adapter.callServer(reader, { id: itemId });
    if (!read.isDone) return this.fail(workId, read.code);
    const row = readCampaignRow(read.value);
    if (row === null) return this.fail(workId, 'no-number');
    if (row.record !== null) await adapter.pop({ kind: 'record', record: row.record });
    this.listeners.tell({ type: 'preview', workId, dialsAt: this.ports.clock.now() + preview });
    const start = (): void => this.dialWhenPossible(workId, itemId, row);
    this.previews.set(workId, this.ports.clock.after(preview, start));
  }

  private dialWhenPossible(workId: string, itemId: string, row: CampaignRow, waited = 0): void {
    const permission = this.options.session.may('dial');
    if (permission.isAllowed) {
      this.previews.delete(workId);
      void this.dial(workId, itemId, row);
    } else if (waited >= patience) {
      this.previews.delete(workId);
      this.fail(workId, permission.reason);
    } else {
      const again = (): void => this.dialWhenPossible(workId, itemId, row, waited + look);
      this.previews.set(workId, this.ports.clock.after(look, again));
    }
  }

  private async dial(workId: string, itemId: string, { number, record }: CampaignRow): Promise<void> {
    const { session, bridge, country } = this.options;
    try {
      const { contactId } = await session.dial(number, country === undefined ? {} : { country });
      this.calls.set(contactId, { workId, itemId });
      this.listeners.tell({ type: 'dialled', workId, contactId });
      if (record !== null) await bridge?.associate(contactId, record);
    } catch (error) {
      this.fail(workId, isCcpError(error) ? error.code : 'command/failed');
    }
  }

  private async close(contactId: string): Promise<void> {
    const call = this.calls.get(contactId);
    if (call === undefined) return;
    this.calls.delete(contactId);
    const { adapter, closer } = this.options;
    const marked = await adapter.callServer(closer, { id: call.itemId, contactId });
    if (!marked.isDone) return this.fail(call.workId, marked.code);
    await adapter.presence?.closeWork(call.workId);
    this.listeners.tell({ type: 'closed', workId: call.workId, contactId });
  }

  private fail(workId: string, reason: string): void {
    this.listeners.tell({ type: 'failed', workId, reason });
  }
}

/** Dials a call campaign until `stop`. */
export function runCampaign(options: CampaignOptions): Campaign {
  return new Campaign(options);
}
