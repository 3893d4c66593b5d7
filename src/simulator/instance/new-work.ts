import { findQueue, personalQueue } from './catalogue.js';
import type { CustomerKind } from './customer.js';
import type { Floor } from './floor.js';
import type { NewContact } from './instance.js';
import { addContact, askForCustomer } from './new-contact.js';
import type { Request } from './operation.js';
import { isParameters, optionalNumber, optionalText, structure, text, type Parameters } from './parameters.js';
import { identifierOf } from './random.js';
import type { Channel, Contact } from './records.js';
import { serviceError } from './service-error.js';
import type { WireQueue, WireReference } from './wire.js';

/** What differs by channel when a contact comes in from outside. */
function particularsOf(floor: Floor, channel: Channel): Partial<Contact> {
  if (channel === 'chat') return { initialContactId: null, initiationMethod: null };
  if (channel === 'task') return { initiationMethod: 'api', references: {} };
  if (channel === 'callback') return { initialContactId: floor.identifier(), initiationMethod: 'callback' };
  return {};
}

/** A customer calls, writes, or is due to be called back. */
export function receive(floor: Floor, wanted: NewContact): Contact {
  const customer: CustomerKind = wanted.customer ?? customerByDefault(floor, wanted);
  const contact = addContact(floor, {
    channel: wanted.channel,
    from: wanted.from,
    customer,
    queue: queueNamed(floor, wanted.queue),
    attributes: { ...wanted.attributes },
    name: wanted.name ?? null,
    whereabouts: 'queued',
    onlyFor: wanted.interrupts ?? null,
    isInterrupt: wanted.interrupts !== undefined,
    ...particularsOf(floor, wanted.channel),
  });
  if (contact.channel === 'voice') askForCustomer(floor, contact);
  return contact;
}

function customerByDefault(floor: Floor, { channel, from }: NewContact): CustomerKind {
  if (channel === 'callback' && floor.ports.isPhoneAt(from)) return 'phone';
  return channel === 'callback' ? floor.settings.outboundCustomer : floor.settings.inboundCustomer;
}

function queueNamed(floor: Floor, nameOrArn: string | undefined): WireQueue {
  if (nameOrArn === undefined) return floor.catalogue.routingProfile.defaultOutboundQueue;
  const queue = findQueue(floor.catalogue, nameOrArn);
  if (queue === undefined) throw serviceError.invalidParameter(`There is no queue ${nameOrArn}.`);
  return queue;
}

/** An agent creates a task for another agent or a queue, now or at a time. */
export function createTask({ floor, parameters }: Request) {
  const endpoint = structure(parameters, 'endpoint');
  const quickConnect = floor.catalogue.quickConnects.find(
    ({ endpointARN }) => endpointARN === optionalText(endpoint, 'endpointARN'),
  );
  const target = quickConnect?.target;
  if (target === undefined || target.type === 'phone_number')
    throw serviceError.invalidParameter('A task goes to a quick connect of an agent or a queue.');
  const scheduledTime = optionalNumber(parameters, 'scheduledTime');
  const contact = addContact(floor, {
    channel: 'task',
    from: '',
    customer: 'silence',
    queue:
      target.type === 'queue'
        ? queueNamed(floor, target.queue)
        : personalQueue(floor.settings, identifierOf(`agent ${target.username}`)),
    onlyFor: target.type === 'agent' ? target.username : null,
    name: text(parameters, 'name'),
    description: optionalText(parameters, 'description'),
    references: referencesOf(parameters['references']),
    relatedContactId: optionalText(parameters, 'relatedContactId'),
    initiationMethod: 'api',
    scheduledTime,
  });
  queueWhenDue(floor, contact);
  return { contactId: contact.contactId };
}

/** `scheduledTime` is in unix seconds. */
function queueWhenDue(floor: Floor, contact: Contact): void {
  const wait = (contact.scheduledTime ?? 0) * 1000 - floor.now();
  if (wait <= 0) contact.whereabouts = 'queued';
  else
    contact.appointments.after(wait, () => {
      contact.whereabouts = 'queued';
    });
}

function referencesOf(given: unknown): Readonly<Record<string, WireReference>> {
  if (!isParameters(given)) return {};
  const entries = Object.entries(given).flatMap(([name, reference]): [string, WireReference][] =>
    isParameters(reference) ? [[name, referenceOf(reference)]] : [],
  );
  return Object.fromEntries(entries);
}

function referenceOf(reference: Parameters): WireReference {
  return { type: optionalText(reference, 'type') ?? 'STRING', value: optionalText(reference, 'value') ?? '' };
}
