/** What an id is in comparisons: Salesforce writes the same id with 15 characters and with 18. */
export function comparableId(id: string): string {
  return id.slice(0, 15);
}

/** Objects of a standard org by what their ids begin with. */
const objects: Readonly<Record<string, string>> = {
  '001': 'Account',
  '003': 'Contact',
  '005': 'User',
  '006': 'Opportunity',
  '00Q': 'Lead',
  '00T': 'Task',
  '00U': 'Event',
  '01t': 'Product2',
  '02i': 'Asset',
  '500': 'Case',
  '501': 'Solution',
  '701': 'Campaign',
  '800': 'Contract',
  '801': 'Order',
};

/** The object of an id where the host did not name it: one of the standard ones, `custom` for ids that begin with `a`, or ''. */
export function objectOf(id: string): string {
  const known = objects[id.slice(0, 3)];
  if (known !== undefined) return known;
  return /^a[0-9A-Za-z]{2}/.test(id) && /^[0-9A-Za-z]{15}([0-9A-Za-z]{3})?$/.test(id) ? 'custom' : '';
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^([0-9A-Za-z]{15}|[0-9A-Za-z]{18})$/.test(value);
}

/** What the ids of a standard object begin with, or null. */
export function prefixOf(object: string): string | null {
  return Object.keys(objects).find((prefix) => objects[prefix] === object) ?? null;
}
