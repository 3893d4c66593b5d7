import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact.js';
import { endingOf, type EndingEvidence } from '../../src/domain/outcome.js';
import { aContact, afterCallWork, agentIn, missedCall } from '../session/reports.js';

const evidence: EndingEvidence = {
  agentState: afterCallWork.state,
  wish: null,
  acceptedAt: null,
  connectedAt: null,
  wasEndSeen: true,
};
const talked = { acceptedAt: 1, connectedAt: 2 };
const noAnswer = { agentState: agentIn('FailedConnectCustomer', 'error').state };
const missed = { agentState: missedCall.state };
const task: Partial<Contact> = { channel: 'task', connections: aContact().connections.slice(0, 1) };

type Row = readonly [story: string, contact: Contact, evidence: Partial<EndingEvidence>, ending: string];

const rows: readonly Row[] = [
  ['the customer ended the talk', aContact('ended'), talked, 'answered remote'],
  ['the agent ended the talk', aContact('ended'), { ...talked, wish: 'hang-up' }, 'answered agent'],
  ['the agent left a conference', aContact('ended', { legs: { customer: 'hold' } }), talked, 'answered agent'],
  ['the talk was over when first seen', aContact('ended'), { ...talked, wasEndSeen: false }, 'answered unknown'],
  ['the talk broke off', aContact('error'), talked, 'failed unknown'],
  ['nobody picked up', aContact('missed'), missed, 'missed unknown'],
  ['the agent rejected here', aContact('missed'), { ...missed, wish: 'reject' }, 'rejected agent'],
  ['the agent hung up while it rang', aContact('missed'), { ...missed, wish: 'hang-up' }, 'rejected agent'],
  ['a chat was rejected elsewhere', aContact('rejected', { channel: 'chat' }), {}, 'rejected agent'],
  [
    'the caller left, and it shows',
    aContact('missed', { legs: { customer: 'disconnected' } }),
    missed,
    'customer-abandoned remote',
  ],
  [
    'the agent leg failed',
    aContact('error'),
    { agentState: agentIn('FailedConnectAgent', 'error').state },
    'failed unknown',
  ],
  [
    'the dialled customer did not answer',
    aContact('error', { direction: 'outbound' }),
    noAnswer,
    'not-answered remote',
  ],
  [
    'the agent gave up dialling',
    aContact('ended', { direction: 'outbound' }),
    { agentState: agentIn('Available', 'routable').state, wish: 'hang-up' },
    'not-answered agent',
  ],
  [
    'dialling failed on the agent side',
    aContact('error', { direction: 'outbound' }),
    { agentState: agentIn('BadAddressAgent', 'error').state },
    'failed unknown',
  ],
  [
    'the customer of a callback did not answer',
    aContact('error', { direction: 'callback' }),
    { acceptedAt: 1, agentState: agentIn('MissedCallCustomer', 'error').state },
    'not-answered remote',
  ],
  ['a callback was missed', aContact('missed', { direction: 'callback' }), {}, 'missed unknown'],
  ['a task was done', aContact('ended', task), { ...talked, wish: 'hang-up' }, 'answered agent'],
  ['a task went away', aContact('ended', task), talked, 'answered unknown'],
];

describe('the outcome of a contact', () => {
  it.each(rows)('when %s', (_, contact, more, ending) => {
    const { outcome, endedBy } = endingOf(contact, { ...evidence, ...more });
    expect(`${outcome} ${endedBy}`).toBe(ending);
  });
});
