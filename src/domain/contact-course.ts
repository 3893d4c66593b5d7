import type { AgentState } from './agent-state.js';
import { customerConnection, isFinished, isOnHold, type Contact } from './contact.js';
import { endingOf, type EndedBy, type Outcome, type Wish } from './outcome.js';

/** What has been seen of a contact's way from the offer to its end. A moment once set is never taken back. */
export interface ContactCourse {
  /**
   * When the contact was offered to the agent, or dialled. Epoch milliseconds by Connect's clock, as all moments here;
   * null while it has not happened. A step that nobody saw (a reload, a skipped report) gets the time of the next one.
   */
  readonly offeredAt: number | null;
  /** Null also for calls that are joined without accepting. */
  readonly acceptedAt: number | null;
  readonly connectedAt: number | null;
  /** Since when the customer is on hold, or null. */
  readonly heldSince: number | null;
  readonly endedAt: number | null;
  /** Null until the contact is finished. */
  readonly outcome: Outcome | null;
  readonly endedBy: EndedBy | null;
}

/** What besides the contact itself decides how its course goes on. */
export interface CourseCircumstances {
  /** Connect's time of the report. */
  readonly now: number;
  readonly agentState: AgentState;
  /** How the agent asked here to end the contact, or null. */
  readonly wish: Wish | null;
  /** True when the CCP said that the contact was accepted. */
  readonly isAccepted: boolean;
}

const beginning: ContactCourse = {
  offeredAt: null,
  acceptedAt: null,
  connectedAt: null,
  heldSince: null,
  endedAt: null,
  outcome: null,
  endedBy: null,
};

/** Only the course, out of anything that has one. */
function courseOf(before: ContactCourse): ContactCourse {
  const { offeredAt, acceptedAt, connectedAt, heldSince, endedAt, outcome, endedBy } = before;
  return { offeredAt, acceptedAt, connectedAt, heldSince, endedAt, outcome, endedBy };
}

/** Leads a course on by one report. `before` is null for a contact seen for the first time. */
export function advanceCourse(
  before: ContactCourse | null,
  contact: Contact,
  circumstances: CourseCircumstances,
): ContactCourse {
  const course = before === null ? beginning : courseOf(before);
  if (course.endedAt !== null) return course;
  const connectedAt = course.connectedAt ?? momentConnected(contact, circumstances);
  const seen: ContactCourse = {
    ...course,
    offeredAt: course.offeredAt ?? contact.since,
    acceptedAt: course.acceptedAt ?? momentAccepted(contact, connectedAt, circumstances),
    connectedAt,
    heldSince: momentHeld(course, contact),
  };
  if (!isFinished(contact)) return seen;
  const ending = endingOf(contact, { ...circumstances, ...seen, wasEndSeen: before !== null });
  return { ...seen, heldSince: null, endedAt: contact.since, ...ending };
}

/** Ends the course of a contact that Connect stopped listing without ever reporting an end. */
export function endUnreported(
  before: ContactCourse,
  contact: Contact,
  circumstances: CourseCircumstances,
): ContactCourse {
  const course = courseOf(before);
  if (course.endedAt !== null) return course;
  const ending = endingOf(contact, { ...circumstances, ...course, wasEndSeen: false });
  return { ...course, heldSince: null, endedAt: circumstances.now, ...ending };
}

/** Calls that the agent places or listens in on begin without accepting. */
function needsAccepting({ direction }: Contact): boolean {
  return direction === 'inbound' || direction === 'callback';
}

function momentAccepted(
  contact: Contact,
  connectedAt: number | null,
  { now, isAccepted }: CourseCircumstances,
): number | null {
  if (!needsAccepting(contact)) return null;
  if (isAccepted) return now;
  // An accepted callback goes from `incoming` to `connecting` while Connect dials the customer.
  if (contact.direction === 'callback' && contact.state === 'connecting') return contact.since;
  return connectedAt;
}

function momentConnected(contact: Contact, { agentState }: CourseCircumstances): number | null {
  if (contact.state === 'connected' || contact.state === 'paused') return contact.since;
  if (contact.state !== 'ended') return null;
  // Work after a contact exists only for one that was connected; the report in between was skipped.
  const wasConnected = contact.channel !== 'voice' || agentState.name === 'AfterCallWork';
  return wasConnected ? contact.since : null;
}

function momentHeld(course: ContactCourse, contact: Contact): number | null {
  if (contact.state !== 'connected') return course.heldSince;
  if (!isOnHold(contact)) return null;
  return course.heldSince ?? customerConnection(contact)?.since ?? contact.since;
}
