/** Stands for a CRM in which the agent is logged out of presence; it is no status of its own. */
export const loggedOut = '#logged-out';

const lettersAndDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * One spelling for the id of a CRM status. Salesforce writes an id with 15 signs, or with 18 where the last three tell
 * the case of the others; its presence interface speaks the short form and its queries the long one. Any other id stays as it is.
 */
export function presenceKey(id: string): string {
  const short = id.slice(0, 15);
  return id.length === 18 && id.slice(15) === caseMarks(short) ? short : id;
}

/** For each five signs one letter or digit that says which of them are capitals. */
function caseMarks(id: string): string {
  return [0, 5, 10]
    .map((start) => {
      const capitals = [...id.slice(start, start + 5)].map((sign, place) => (/[A-Z]/.test(sign) ? 2 ** place : 0));
      return lettersAndDigits[capitals.reduce((sum, bit) => sum + bit, 0)] ?? '';
    })
    .join('');
}
