import type { Outcome } from '../../domain/outcome.js';
import { Listeners } from '../../session/listeners.js';
import { BaseAdapter } from '../base-adapter.js';
import type { CallLog } from '../call-log.js';
import type { CrmAdapter, CrmCapability, PanelSize } from '../crm-adapter.js';
import { done, failed, type CrmOutcome } from '../crm-outcome.js';
import type { PopTarget, RecordReference } from '../crm-record.js';
import type { CallingExtensions, CallingHandlers } from './calling-extensions.js';
import { convertExtensions } from './convert-extensions.js';
import type { CallStart } from './engagement.js';
import { HubSpotCalls } from './hubspot-calls.js';
import type { HubSpotOptions } from './hubspot-options.js';
import { objectTypeOf, partOf, readDial, readMatches, readNumber, readVisibility } from './read-hubspot.js';

/** A step in the course of a call that HubSpot shows in its own pages. */
export type HubSpotCallFact =
  | { readonly type: 'began'; readonly start: CallStart }
  | { readonly type: 'answered'; readonly contactId: string }
  | { readonly type: 'ended'; readonly contactId: string; readonly outcome: Outcome }
  | { readonly type: 'cleared'; readonly log: CallLog };

/** What HubSpot tells beside the port. */
export type HubSpotNews =
  /** The agent ends the call in HubSpot's own pages. */
  | { readonly type: 'end-call' }
  /** Whom HubSpot takes the caller for. */
  | { readonly type: 'matched'; readonly records: readonly RecordReference[] };

/** The adapter for HubSpot, with what its SDK has beside the port. `bindHubSpotCalls` uses it for a session. */
export interface HubSpotAdapter extends CrmAdapter {
  /** Nothing before `announceReady`. */
  tellCall(fact: HubSpotCallFact): void;
  tellAgent(agent: { readonly isLoggedIn: boolean; readonly isAvailable: boolean }): void;
  onNews(listener: (news: HubSpotNews) => void): () => void;
}

const abilities: readonly CrmCapability[] = ['click-to-dial', 'panel-size', 'pop', 'save-log'];

/** Milliseconds in which HubSpot says that it cannot show a record; it says nothing where it can. */
const refusalTime = 1_500;

class CallingAdapter extends BaseAdapter implements HubSpotAdapter {
  readonly host = 'hubspot';
  private sdk: CallingExtensions | null = null;
  private calls: HubSpotCalls | null = null;
  private isReady = false;
  private isAnnounced = false;
  private portalId: number | null = null;
  private agent = '';
  private readonly readiness: (() => void)[] = [];
  private readonly navigations: ((outcome: CrmOutcome<void>) => void)[] = [];
  private readonly news: Listeners<HubSpotNews>;

  constructor(private readonly options: HubSpotOptions) {
    super(options);
    this.news = new Listeners(this.parts.reportError);
  }

  /** The SDK takes no handler back, so one instance serves for good. */
  protected async reach(): Promise<CrmOutcome<readonly CrmCapability[]>> {
    const made = await this.askEarly<CallingExtensions>((answer) => answer(this.make()));
    if (!made.isDone) return made;
    const reached = await this.askEarly<void>((answer) => {
      if (this.isReady) answer(done(undefined));
      else this.readiness.push(() => answer(done(undefined)));
    });
    if (!reached.isDone) return reached;
    // HubSpot takes nothing before this, and sends clicks once the agent is logged in, which `announceReady` says.
    made.value.initialized({ isLoggedIn: false });
    return done(abilities);
  }

  private make(): CrmOutcome<CallingExtensions> {
    const sdk = this.sdk ?? convertExtensions(this.options.sdk(), this.handlers());
    if (sdk === null) return failed('not-ready', 'no class of @hubspot/calling-extensions-sdk');
    this.sdk = sdk;
    this.calls ??= new HubSpotCalls(sdk, this.options);
    return done(sdk);
  }

  private handlers(): CallingHandlers {
    return {
      onReady: (data) => {
        this.isReady = true;
        this.portalId = readNumber(partOf(data, 'portalId')) ?? this.portalId;
        const goingOn = readNumber(partOf(data, 'engagementId'));
        if (goingOn !== null) this.calls?.adopt(goingOn);
        for (const go of this.readiness.splice(0)) go();
      },
      onDialNumber: (data) => {
        const click = readDial(data);
        this.portalId = readNumber(partOf(data, 'portalId')) ?? this.portalId;
        if (click !== null) this.tell(click);
      },
      onVisibilityChanged: (data) => {
        const isVisible = readVisibility(data);
        if (isVisible !== null) this.tell({ type: 'panel', isVisible });
      },
      onEndCall: () => this.pass({ type: 'end-call' }),
      onCallerIdMatchSucceeded: (data) => this.pass({ type: 'matched', records: readMatches(data) }),
      onCreateEngagementSucceeded: (data) => this.calls?.created(data, true),
      onCreateEngagementFailed: (data) => this.calls?.created(data, false),
      onUpdateEngagementSucceeded: (data) => this.calls?.updated(data, true),
      onUpdateEngagementFailed: (data) => this.calls?.updated(data, false),
      onNavigateToRecordFailed: () => this.navigations.shift()?.(failed('invalid', 'the record cannot be shown')),
    };
  }

  private pass(news: HubSpotNews): void {
    if (!this.isStopped) this.news.tell(news);
  }

  onNews(listener: (news: HubSpotNews) => void): () => void {
    return this.news.add(listener);
  }

  override announceReady(): Promise<CrmOutcome<void>> {
    return this.ask(null, (answer) => {
      if (!this.isAnnounced) this.sdk?.userLoggedIn();
      this.isAnnounced = true;
      answer(done(undefined));
    });
  }

  private get mayTell(): boolean {
    return this.isAnnounced && this.refusal(null) === null;
  }

  tellCall(fact: HubSpotCallFact): void {
    if (!this.mayTell) return;
    if (fact.type === 'began') this.calls?.begin(fact.start);
    else if (fact.type === 'answered') this.calls?.answer(fact.contactId);
    else if (fact.type === 'ended') this.calls?.end(fact.contactId, fact.outcome);
    else this.calls?.close(fact.log);
  }

  tellAgent({ isLoggedIn, isAvailable }: { readonly isLoggedIn: boolean; readonly isAvailable: boolean }): void {
    const next = `${isLoggedIn} ${isAvailable}`;
    if (!this.mayTell || next === this.agent) return;
    this.agent = next;
    if (!isLoggedIn) return this.sdk?.userLoggedOut();
    this.sdk?.userLoggedIn();
    if (isAvailable) this.sdk?.userAvailable();
    else this.sdk?.userUnavailable();
  }

  override pop(target: PopTarget): Promise<CrmOutcome<void>> {
    const { portalId } = this;
    const objectId = target.kind === 'record' ? readNumber(target.record.id) : null;
    const objectTypeId = target.kind === 'record' ? objectTypeOf(target.record) : null;
    if (portalId === null || objectId === null || objectTypeId === null) {
      return Promise.resolve(this.refusal('pop') ?? failed('invalid', `${target.kind} cannot be shown`));
    }
    return this.ask('pop', (answer) => {
      this.navigations.push(answer);
      this.parts.clock.after(refusalTime, () => {
        const place = this.navigations.indexOf(answer);
        if (place >= 0) this.navigations.splice(place, 1);
        answer(done(undefined));
      });
      this.sdk?.navigateToRecord({ objectCoordinates: { portalId, objectId, objectTypeId } });
    });
  }

  override saveLog(log: CallLog, known: RecordReference | null): Promise<CrmOutcome<RecordReference>> {
    return this.ask<RecordReference>('save-log', (answer) => this.calls?.save(log, known, answer), this.lateLog(log));
  }

  override setPanelSize({ width, height }: PanelSize): Promise<CrmOutcome<void>> {
    return this.ask('panel-size', (answer) => {
      if (width === undefined || height === undefined) return answer(failed('invalid', 'width and height'));
      this.sdk?.resizeWidget({ width, height });
      answer(done(undefined));
    });
  }
}

/**
 * The adapter for HubSpot, in the frame of a calling app: clicked numbers dial, records of contacts and companies open, and
 * each contact is one call on the timeline. HubSpot looks for callers by itself, so there is no search.
 */
export function createHubSpotAdapter(options: HubSpotOptions): HubSpotAdapter {
  return new CallingAdapter(options);
}
