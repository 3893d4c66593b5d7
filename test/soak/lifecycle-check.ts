/** What the page told of one contact, in order. */
export interface Told {
  readonly type: string;
  readonly contactId: string;
}

const order = [
  'contact-offered',
  'contact-dialled',
  'contact-accepted',
  'contact-connected',
  'contact-finished',
  'contact-cleared',
];

/**
 * What is wrong with the stories of one life of a page, from load to reload: each fact once and in order, holds and resumes
 * in turn. A contact whose story a reload cut short has no end.
 */
export function faultsIn(told: readonly Told[], isCutShort: boolean): readonly string[] {
  const contactIds = [...new Set(told.map(({ contactId }) => contactId))];
  return contactIds.flatMap((contactId) => {
    const types = told.filter((fact) => fact.contactId === contactId).map(({ type }) => type);
    const complaint = complaintAbout(types, isCutShort);
    return complaint === null ? [] : [`${contactId}: ${complaint} (${types.join(', ')})`];
  });
}

function complaintAbout(types: readonly string[], isCutShort: boolean): string | null {
  const steps = types.filter((type) => order.includes(type));
  const places = steps.map((type) => order.indexOf(type));
  if (places.some((place, index) => index > 0 && place <= (places[index - 1] ?? -1))) return 'twice or out of order';
  const holds = types.filter((type) => type === 'contact-held' || type === 'contact-resumed');
  const isInTurn = holds.every((type, index) => type === (index % 2 === 0 ? 'contact-held' : 'contact-resumed'));
  if (!isInTurn) return 'held or resumed twice';
  if (isCutShort) return null;
  return steps.at(-1) === 'contact-cleared' && steps.includes('contact-finished') ? null : 'without an end';
}
