const suffixes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18 characters of an id of 15: three more say which of the letters are capitals. */
export function longId(id: string): string {
  if (id.length !== 15) return id;
  const groups = [0, 5, 10].map((at) => id.slice(at, at + 5));
  const suffixOf = (group: string): string =>
    suffixes.charAt([...group].reduce((bits, letter, place) => bits | (/[A-Z]/.test(letter) ? 1 << place : 0), 0));
  return id + groups.map(suffixOf).join('');
}

export const shortId = (id: string): string => id.slice(0, 15);

/** What an id begins with says which object it belongs to. */
export const prefixes: Readonly<Record<string, string>> = {
  Account: '001',
  Contact: '003',
  Opportunity: '006',
  Lead: '00Q',
  Task: '00T',
  Case: '500',
  ServicePresenceStatus: '0N5',
  AgentWork: '0Bz',
  Call_Campaign__c: 'a0C',
};

export function newId(type: string, number: number): string {
  return longId(`${prefixes[type] ?? 'a0x'}5g00000${number.toString(36).padStart(5, '0')}`);
}
