import type { Outcome } from '../../domain/outcome.js';
import type { CallLog } from '../call-log.js';
import { done, failed, type CrmOutcome } from '../crm-outcome.js';
import type { RecordReference } from '../crm-record.js';
import type { CallingExtensions } from './calling-extensions.js';
import { endStatusOf, engagementProperties, startedCall, type CallRules, type CallStart } from './engagement.js';
import { partOf, readNumber } from './read-hubspot.js';

/** How many calls are remembered, for dispositions that come late. */
const remembered = 100;

type Answer = (outcome: CrmOutcome<RecordReference>) => void;

interface Call {
  readonly contactId: string;
  isTold: boolean;
  isAnswerTold: boolean;
  isEndTold: boolean;
  isCompleted: boolean;
  /** Null while it goes on. */
  outcome: Outcome | null;
  engagementId: number | null;
  readonly creating: Answer[];
  readonly updating: Answer[];
}

/**
 * The calls that HubSpot hears of. It makes an engagement when a call begins and takes its properties when the call is
 * completed; the answers are events, which name the call or the engagement where they do.
 */
export class HubSpotCalls {
  private readonly calls = new Map<string, Call>();
  private adopted: number | null = null;

  constructor(
    private readonly sdk: CallingExtensions,
    private readonly rules: CallRules,
  ) {}

  /** The engagement of the call that goes on, where HubSpot has loaded the widget anew. */
  adopt(engagementId: number): void {
    this.adopted = engagementId;
  }

  /** Tells that a call rings, once. */
  begin(start: CallStart): void {
    const call = this.of(start.contactId);
    if (call.isTold) return;
    call.isTold = true;
    call.engagementId ??= this.adopted;
    this.adopted = null;
    if (call.engagementId !== null) return;
    const started = startedCall(start, this.rules.line);
    if (start.direction === 'outbound') this.sdk.outgoingCall(started);
    else this.sdk.incomingCall(started);
  }

  /** Tells that the customer is on the line, once. */
  answer(contactId: string): void {
    const call = this.of(contactId);
    if (!call.isTold || call.isAnswerTold) return;
    call.isAnswerTold = true;
    this.sdk.callAnswered({ externalCallId: contactId });
  }

  /** Tells that a call is over, once, and not before HubSpot has made its engagement. */
  end(contactId: string, outcome: Outcome): void {
    const call = this.of(contactId);
    call.outcome = outcome;
    this.tellEnd(call);
  }

  private tellEnd(call: Call): void {
    const { engagementId, outcome, contactId } = call;
    if (call.isEndTold || outcome === null || engagementId === null) return;
    call.isEndTold = true;
    this.sdk.callEnded({ externalCallId: contactId, engagementId, callEndStatus: endStatusOf(outcome) });
  }

  save(log: CallLog, known: RecordReference | null, answer: Answer): void {
    const call = this.of(log.contactId);
    call.engagementId ??= readNumber(known?.id);
    if (call.engagementId !== null) return this.write(call, log, answer);
    call.creating.push((made) => (made.isDone ? this.write(call, log, answer) : answer(made)));
    this.begin(log);
  }

  /** HubSpot has made an engagement, or not. Without a call's id it is the oldest that waits. */
  created(data: unknown, isMade: boolean): void {
    const named = partOf(data, 'externalCallId');
    const call = this.calls.get(String(named)) ?? this.waiting((entry) => entry.isTold && entry.engagementId === null);
    const engagementId = readNumber(partOf(data, 'engagementId'));
    if (call === undefined) return;
    if (isMade) call.engagementId = engagementId;
    else call.isTold = false;
    const outcome = isMade ? referenceOf(engagementId) : failed('server', 'no engagement was made');
    for (const answer of call.creating.splice(0)) answer(outcome);
    this.tellEnd(call);
  }

  /** HubSpot has written the properties, or not. */
  updated(data: unknown, isWritten: boolean): void {
    const id = readNumber(partOf(data, 'engagementId'));
    const call =
      this.waiting((entry) => id !== null && entry.engagementId === id) ??
      this.waiting((entry) => entry.updating.length > 0);
    const outcome = isWritten
      ? referenceOf(call?.engagementId ?? null)
      : failed('server', 'the engagement was not written');
    call?.updating.shift()?.(outcome);
  }

  private write(call: Call, log: CallLog, answer: Answer): void {
    const { engagementId, contactId } = call;
    const { completes = 'with-disposition' } = this.rules;
    if (log.outcome !== null) this.end(contactId, log.outcome);
    const isDue = log.outcome !== null && (completes === 'at-end' || log.disposition !== null);
    if (engagementId === null || !isDue) return answer(referenceOf(engagementId));
    this.complete(call, log, answer);
  }

  /** Completes a call that nobody gave a disposition, as it is cleared. */
  close(log: CallLog): void {
    const call = this.calls.get(log.contactId);
    if (call === undefined || call.isCompleted) return;
    if (log.outcome !== null) this.end(log.contactId, log.outcome);
    this.complete(call, log, () => undefined);
  }

  private complete(call: Call, log: CallLog, answer: Answer): void {
    if (call.engagementId === null) return;
    call.isCompleted = true;
    call.updating.push(answer);
    this.sdk.callCompleted({
      externalCallId: call.contactId,
      engagementId: call.engagementId,
      hideWidget: false,
      engagementProperties: engagementProperties(log, this.rules),
    });
  }

  private of(contactId: string): Call {
    const found = this.calls.get(contactId);
    if (found !== undefined) return found;
    const call = newCall(contactId);
    this.calls.set(contactId, call);
    const [oldest] = this.calls.keys();
    if (this.calls.size > remembered && oldest !== undefined) this.calls.delete(oldest);
    return call;
  }

  private waiting(is: (call: Call) => boolean): Call | undefined {
    return [...this.calls.values()].find(is);
  }
}

function referenceOf(engagementId: number | null): CrmOutcome<RecordReference> {
  if (engagementId === null) return failed('unknown', 'made, but no id came back');
  return done({ type: 'call', id: String(engagementId) });
}

function newCall(contactId: string): Call {
  return {
    contactId,
    isTold: false,
    isAnswerTold: false,
    isEndTold: false,
    isCompleted: false,
    outcome: null,
    engagementId: null,
    creating: [],
    updating: [],
  };
}
