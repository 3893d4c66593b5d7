/** What the softphone's facts mean in the activity of a customer. */
import { findById, findByNumber } from './customers.js';
import { runningTime, words } from './words.js';

export function numberOf(contact) {
  const party = contact.connections.find((connection) => connection.party === 'customer');
  return party?.endpoint?.phoneNumber ?? null;
}

/** The flow's `customerId` attribute wins over the number: callers use other people's phones. */
export function customerOf(contact) {
  const id = contact.attributes.find(({ name }) => name === 'customerId')?.value;
  return (id && findById(id)) || findByNumber(numberOf(contact));
}

const outcomeTitles = {
  missed: words.missedCall,
  rejected: words.rejectedCall,
  'customer-abandoned': words.abandonedCall,
  'not-answered': words.notAnswered,
  failed: words.failedCall,
};

const isHeld = ({ connections }) => connections.some(({ party, state }) => party === 'customer' && state === 'hold');

function titleOf(contact) {
  if (contact.outcome === 'answered') return words.callFor(runningTime(contact.endedAt - contact.connectedAt));
  if (contact.outcome) return outcomeTitles[contact.outcome];
  if (contact.state === 'connected') return isHeld(contact) ? words.onHold : words.inProgress;
  if (contact.direction === 'outbound') return words.calling;
  return contact.acceptedAt === null ? words.ringing : words.connecting;
}

function remarkOf(contact) {
  if (contact.outcome) return words.wrapUp;
  return contact.state === 'connected' ? words.savedAfterwards : words.poppedUp;
}

function kindOf(contact) {
  if (contact.outcome && contact.outcome !== 'answered') return 'call-missed';
  return contact.direction === 'outbound' ? 'call-out' : 'call-in';
}

/** Direction and queue in one phrase. */
export function circumstances({ direction, queue }) {
  return [words[direction], queue?.name].filter(Boolean).join(words.pieces);
}

/** One line of activity for a contact under way. */
export function callLine(contact) {
  const stop = words.pieces === ', ' ? '. ' : '。';
  const remark = contact.direction === 'outbound' && contact.state !== 'connected' && !contact.outcome;
  const text = remark ? circumstances(contact) : `${circumstances(contact)}${stop}${remarkOf(contact)}`;
  return { kind: kindOf(contact), state: contact.outcome ? 'done' : 'live', title: titleOf(contact), text };
}
