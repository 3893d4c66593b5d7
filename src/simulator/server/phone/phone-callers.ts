/** Whom a person at the phone page can be. */
export interface PhoneCaller {
  readonly name: string;
  /** E.164 */
  readonly number: string;
  /** Contact attributes of the calls. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Fictional customers, those of the CRM example. */
export const phoneCallers: readonly PhoneCaller[] = [
  {
    name: 'Aiko Tanaka',
    number: '+81312345678',
    attributes: { customerName: 'Aiko Tanaka', customerId: '4471', Tier: 'Gold', Language: 'Japanese' },
  },
  {
    name: 'Marta Oliveira',
    number: '+5511912348890',
    attributes: { customerName: 'Marta Oliveira', customerId: '3920', Tier: 'Standard' },
  },
  {
    name: 'Priya Raman',
    number: '+912255500199',
    attributes: { customerName: 'Priya Raman', customerId: '2817', Tier: 'Silver' },
  },
];

/** The number of somebody else until another is typed. */
export const unknownNumber = '+819055500142';
