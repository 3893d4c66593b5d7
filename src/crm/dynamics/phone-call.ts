import type { CallLog } from '../call-log.js';
import type { FieldValues } from '../crm-record.js';

/** How calls become phone call activities. */
export interface PhoneCallRules {
  /**
   * A column of yours for the contact's id. By default it is a line of the description, which is searched more slowly.
   */
  readonly keyColumn?: string;
  /** When the activity is completed: once it has a disposition (default), at the end of the call, or never. */
  readonly closes?: 'with-disposition' | 'at-end' | 'never';
}

const longest = { subject: 200, phonenumber: 200, category: 250, description: 2_000 } as const;

/** The states of a phone call activity: completed, as made or received. */
const completed = { statecode: 1, made: 2, received: 4 } as const;

/** The columns of a phone call activity. What is not known is left out. */
export function phoneCallFields(log: CallLog, { keyColumn, closes = 'with-disposition' }: PhoneCallRules): FieldValues {
  const { disposition, talkSeconds, phoneNumber, records, contactId } = log;
  const isOutbound = log.direction === 'outbound';
  const contact = records.find(({ type }) => type === 'contact');
  const isClosed = closes !== 'never' && log.outcome !== null && (closes === 'at-end' || disposition !== null);
  const note = (disposition?.note ?? '').slice(0, longest.description);
  return {
    subject: log.subject.slice(0, longest.subject),
    directioncode: isOutbound,
    actualstart: new Date(log.startedAt).toISOString(),
    ...(phoneNumber === null ? {} : { phonenumber: phoneNumber.slice(0, longest.phonenumber) }),
    ...(talkSeconds === null ? {} : { actualdurationminutes: Math.ceil(talkSeconds / 60) }),
    ...(disposition === null ? {} : { category: disposition.label.slice(0, longest.category) }),
    ...(keyColumn === undefined
      ? { description: [note, contactId].filter((part) => part !== '').join('\n\n') }
      : { [keyColumn]: contactId, ...(note === '' ? {} : { description: note }) }),
    ...(contact === undefined ? {} : { 'regardingobjectid_contact_phonecall@odata.bind': `/contacts(${contact.id})` }),
    ...(isClosed
      ? { statecode: completed.statecode, statuscode: isOutbound ? completed.made : completed.received }
      : {}),
    ...log.values,
  };
}
