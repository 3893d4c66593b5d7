import type { Channel } from '../domain/contact.js';
import { browserPorts } from '../session/browser-ports.js';
import { Listeners } from '../session/listeners.js';
import type { SessionPorts } from '../session/ports.js';
import type { Session } from '../session/session.js';
import type { SessionContact } from '../session/session-snapshot.js';
import type { TabChannel } from '../session/tab-port.js';
import { BridgeCore } from './bridge-core.js';
import { readBridgeMessage, wireBridgeMessage, type BridgeMessage } from './bridge-messages.js';
import type { CallLogRules } from './call-log-content.js';
import { CallLogWriter } from './call-log-writer.js';
import type { CallDisposition } from './call-log.js';
import { ClickDialler } from './click-dialler.js';
import type { CrmAdapter, CrmEvent } from './crm-adapter.js';
import type { CrmFact } from './crm-facts.js';
import type { CrmHooks } from './crm-hooks.js';
import { CrmLedger } from './crm-ledger.js';
import type { RecordReference } from './crm-record.js';
import type { LedgerEntry } from './ledger-entry.js';
import { ScreenPop, type ScreenPopRules } from './screen-pop.js';
import { TabCleanUp } from './tab-clean-up.js';

export interface CrmBridgeOptions {
  readonly adapter: CrmAdapter;
  /** ISO 3166-1 alpha-2 for clicked numbers without a country code; by default the session's. */
  readonly country?: string;
  /** Which contacts the CRM hears of. Default only `voice`. */
  readonly channels?: readonly Channel[];
  readonly screenPop?: ScreenPopRules;
  readonly callLog?: CallLogRules;
  /** Closes the tabs that a screen pop opened, once the contact is cleared. Default false. */
  readonly closesTabs?: boolean;
  readonly hooks?: CrmHooks;
  /** Time, storage and what tabs share; by default the page's. */
  readonly ports?: Partial<Pick<SessionPorts, 'clock' | 'storage' | 'tabs' | 'reportError'>>;
}

/** Milliseconds between tries to reach the CRM, the last again and again. */
const reachPauses = [1_000, 2_000, 5_000, 15_000, 30_000] as const;

/** Milliseconds after the clearing in which a disposition may still come. */
const afterwards = 3_600_000;

/** Binds a session to a CRM until `stop`. Several tabs may each bind one; the leading tab alone acts. */
export function bindCrm(session: Session, options: CrmBridgeOptions): CrmBridge {
  return new CrmBridge(session, options);
}

/**
 * What a session and a CRM have to do with each other: screen pop, click-to-dial, call log, disposition, tabs. Everything
 * happens once for a contact, across tabs and reloads.
 */
export class CrmBridge {
  private readonly core: BridgeCore;
  private readonly pops: ScreenPop;
  private readonly dialler: ClickDialler;
  private readonly logs: CallLogWriter;
  private readonly tabs: TabCleanUp;
  private readonly listeners: Listeners<CrmFact>;
  private readonly ends: (() => void)[];
  private readonly channel: TabChannel | null;
  private tries = 0;

  constructor(
    private readonly session: Session,
    private readonly options: CrmBridgeOptions,
  ) {
    const { clock, storage, tabs, reportError } = { ...browserPorts, ...options.ports };
    const { adapter } = options;
    this.listeners = new Listeners(reportError);
    this.core = new BridgeCore({
      session,
      adapter,
      clock,
      reportError,
      hooks: options.hooks ?? {},
      ledger: new CrmLedger(storage, `ccp-elements.crm.${adapter.host}.1`, () => clock.now()),
      tell: (fact) => this.listeners.tell(fact),
    });
    this.pops = new ScreenPop(this.core, options.screenPop ?? {});
    this.dialler = new ClickDialler(this.core, options.country ?? null);
    this.logs = new CallLogWriter(this.core, options.callLog ?? {});
    this.tabs = new TabCleanUp(this.core);
    this.channel = tabs()?.openChannel(`ccp-elements.crm.1 ${adapter.host}`, (data) => this.hearTab(data)) ?? null;
    this.ends = [
      adapter.on((event) => this.hearCrm(event)),
      session.subscribe(
        (snapshot) => snapshot,
        () => this.tend(),
      ),
      session.on((event) => {
        if (event.type === 'contact-cleared') void this.close(event.contact);
      }),
    ];
    void this.reach();
  }

  /** Hears what was done. The answer ends that. */
  on(listener: (fact: CrmFact) => void): () => void {
    return this.listeners.add(listener);
  }

  /** What has been done in the CRM for a contact, in any tab. */
  contextOf(contactId: string): LedgerEntry {
    return this.core.ledger.read(contactId);
  }

  /** Writes what the agent noted onto the call's log. In a tab that does not lead it is handed to the one that does. */
  async setDisposition(contactId: string, disposition: CallDisposition): Promise<void> {
    const message: BridgeMessage = { type: 'disposition', contactId, disposition };
    if (this.isElsewhere) this.post(message);
    await this.obey(message);
  }

  /** Says what a call is about, where that is not what was found. */
  async associate(contactId: string, record: RecordReference): Promise<void> {
    const message: BridgeMessage = { type: 'associate', contactId, record };
    if (this.isElsewhere) this.post(message);
    else await this.obey(message);
  }

  /** False while the rules want a disposition and there is none. */
  mayClear(contactId: string): boolean {
    const contact = this.core.contact(contactId);
    const isAsked = this.options.callLog?.requiresDisposition === true && contact?.outcome === 'answered';
    return !isAsked || this.logs.hasDisposition(contactId);
  }

  /** Refuses the wishes of a softphone to clear a contact that may not be. Give the element, or any that holds it. */
  guardClear(target: EventTarget): () => void {
    const refuse = (event: Event): void => {
      if (!(event instanceof CustomEvent)) return;
      const detail: unknown = event.detail;
      if (typeof detail !== 'object' || detail === null || !('contactId' in detail)) return;
      const { contactId } = detail;
      if (typeof contactId !== 'string' || this.mayClear(contactId)) return;
      event.preventDefault();
      this.core.tell({ type: 'disposition-required', contactId });
    };
    target.addEventListener('ccp-clear-request', refuse);
    return () => target.removeEventListener('ccp-clear-request', refuse);
  }

  stop(): void {
    this.core.isStopped = true;
    this.dialler.stop();
    this.channel?.close();
    for (const end of this.ends.splice(0)) end();
  }

  private get isElsewhere(): boolean {
    return !this.session.snapshot.tab.isLeader && this.channel !== null;
  }

  private async reach(): Promise<void> {
    const { core } = this;
    const outcome = await core.adapter.connect();
    if (core.isStopped) return;
    if (outcome.isDone) {
      core.isConnected = true;
      core.tell({ type: 'connected', host: core.adapter.host });
      await core.adapter.announceReady();
      return this.tend();
    }
    core.tell({ type: 'unreachable', code: outcome.code, said: outcome.said });
    const pause = reachPauses[Math.min(this.tries, reachPauses.length - 1)] ?? 30_000;
    this.tries += 1;
    core.clock.after(pause, () => {
      if (!core.isStopped) void this.reach();
    });
  }

  /** Looks what is due: safe at any moment, as when this tab comes to lead in the middle of a call. */
  private tend(): void {
    const { core } = this;
    this.dialler.tend();
    const { channels = ['voice'] } = this.options;
    for (const contact of this.session.snapshot.contacts) {
      if (!channels.includes(contact.channel)) continue;
      core.see(contact);
      if (!core.isActing) continue;
      this.noteDialled(contact);
      void this.pops.tend(contact);
      this.logs.tend(contact);
    }
  }

  private noteDialled({ contactId, direction }: SessionContact): void {
    const record = direction === 'outbound' ? this.dialler.recordOf(contactId) : null;
    if (record === null || this.core.ledger.read(contactId).dialled !== null) return;
    this.core.ledger.write(contactId, { dialled: record });
  }

  private async close(contact: SessionContact): Promise<void> {
    const { contactId } = contact;
    const { channels = ['voice'] } = this.options;
    if (!channels.includes(contact.channel)) return;
    this.core.see(contact);
    if (this.core.isActing) this.logs.tend(contact);
    await this.logs.settled(contactId);
    if (this.options.closesTabs === true && this.core.isActing) await this.tabs.clean(contactId);
    this.core.clock.after(afterwards, () => {
      this.core.forget(contactId);
      this.logs.forget(contactId);
    });
  }

  private hearCrm(event: CrmEvent): void {
    if (event.type === 'late-log') return this.logs.adopt(event.contactId, event.record);
    if (event.type !== 'click-to-dial') return;
    if (this.isElsewhere) this.post({ type: 'click', click: event });
    else this.dialler.hear(event);
  }

  private hearTab(data: unknown): void {
    const message = readBridgeMessage(data);
    if (message !== null && this.session.snapshot.tab.isLeader) void this.obey(message);
  }

  private obey(message: BridgeMessage): Promise<void> {
    if (message.type === 'click') return Promise.resolve(this.dialler.hear(message.click));
    if (message.type === 'associate') return this.logs.associate(message.contactId, message.record);
    return this.logs.setDisposition(message.contactId, message.disposition);
  }

  private post(message: BridgeMessage): void {
    this.channel?.post(wireBridgeMessage(message));
  }
}
