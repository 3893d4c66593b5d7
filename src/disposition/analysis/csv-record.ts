import { plainCell } from '../csv-cell.js';

/** A name in the header for each field: letters of any case, with or without dots, spaces and underscores. */
const fields: Readonly<Record<string, string>> = {
  schema: 'schema',
  id: 'id',
  rev: 'rev',
  kind: 'kind',
  status: 'status',
  code: 'quality.code',
  qualitycode: 'quality.code',
  symptom: 'quality.symptom',
  qualitysymptom: 'quality.symptom',
  scenario: 'quality.scenario',
  qualityscenario: 'quality.scenario',
  severity: 'quality.severity',
  qualityseverity: 'quality.severity',
  chart: 'quality.chart',
  qualitychart: 'quality.chart',
  note: 'note',
  occurredat: 'occurredAt',
  recordedat: 'recordedAt',
  offsetminutes: 'offsetMinutes',
  timezone: 'timeZone',
  agent: 'agent.username',
  agentusername: 'agent.username',
  username: 'agent.username',
  site: 'agent.site',
  agentsite: 'agent.site',
  routingprofile: 'agent.routingProfile',
  agentroutingprofile: 'agent.routingProfile',
  contactid: 'contact.contactId',
  contactcontactid: 'contact.contactId',
  initialcontactid: 'contact.initialContactId',
  contactinitialcontactid: 'contact.initialContactId',
  channel: 'contact.channel',
  contactchannel: 'contact.channel',
  direction: 'contact.direction',
  contactdirection: 'contact.direction',
  queue: 'contact.queue',
  contactqueue: 'contact.queue',
  browser: 'browser.name',
  browsername: 'browser.name',
  browserversion: 'browser.version',
  browseros: 'browser.os',
  roundtrip95: 'evidence.roundTrip95',
  evidenceroundtrip95: 'evidence.roundTrip95',
  roundtripms: 'evidence.roundTrip95',
  source: 'source',
};

const numbers = ['rev', 'quality.severity', 'offsetMinutes', 'evidence.roundTrip95'];

type Tree = Record<string, unknown>;

/** The path of a record's field by the name of a column; null for columns that the analysis does not read. */
export const fieldOf = (name: string): string | null => fields[name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')] ?? null;

/**
 * A row as the value of a record. What a plain sheet leaves out is filled in where it can only mean one thing: a first rev
 * that stands, and symptom, scenario and severity by the three signs of the code.
 */
export function rowValue(paths: readonly (string | null)[], cells: readonly string[]): Tree {
  const value: Tree = {};
  paths.forEach((path, column) => {
    const text = plainCell(cells[column] ?? '').trim();
    if (path !== null && text !== '') put(value, path, numbers.includes(path) ? Number(text) : text);
  });
  value['schema'] ??= 'disposition.v1';
  value['rev'] ??= 1;
  value['status'] ??= 'active';
  const { quality } = value;
  if (isTree(quality)) readCode(quality);
  value['kind'] ??= isTree(quality) ? 'quality' : 'outcome';
  value['recordedAt'] ??= value['occurredAt'];
  value['offsetMinutes'] ??= 0;
  value['instance'] ??= {};
  value['source'] ??= 'import';
  return value;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

function readCode(quality: Tree): void {
  const { code } = quality;
  if (typeof code !== 'string') return;
  const [, symptom, scenario, severity] = /^(\w)([OIT])([123])$/.exec(code) ?? [];
  quality['symptom'] ??= symptom;
  quality['scenario'] ??= scenario;
  if (severity !== undefined) quality['severity'] ??= Number(severity);
  quality['chart'] ??= 'unknown';
}

function put(tree: Tree, path: string, value: unknown): void {
  const [name = '', inner] = path.split('.');
  if (inner === undefined) {
    tree[name] = value;
    return;
  }
  const branch = tree[name];
  if (isTree(branch)) branch[inner] = value;
  else tree[name] = { [inner]: value };
}
