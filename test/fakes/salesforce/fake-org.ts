import { Fault } from './fault.js';
import { newId, shortId } from './ids.js';
import { memoryOf, type OmniData, type OrgMemory, type OrgRecord } from './org-data.js';
import { checkTask, type Fields } from './task-rules.js';

/** A presence status, and whether this agent's profile has it. */
export interface OmniStatus {
  /** 15 characters. */
  readonly id: string;
  readonly apiName: string;
  readonly label: string;
  readonly channels: readonly string[];
  readonly isGranted: boolean;
}

const status = (
  number: number,
  apiName: string,
  label: string,
  channels: readonly string[],
  isGranted = true,
): OmniStatus => ({
  id: shortId(newId('ServicePresenceStatus', number)),
  apiName,
  label,
  channels,
  isGranted,
});

export const omniStatuses: readonly OmniStatus[] = [
  status(1, 'Available', 'Available', ['sfdc_liveagent', 'Case']),
  status(2, 'On_Call', 'On Call', []),
  status(3, 'Lunch', 'Lunch', []),
  status(4, 'Supervisor_Only', 'Supervisor only', ['Case'], false),
];

export const statusNamed = (apiName: string): OmniStatus => {
  const found = omniStatuses.find((entry) => entry.apiName === apiName);
  if (found === undefined) throw new Error(`no status ${apiName}`);
  return found;
};

/** Methods of Apex classes, by `Class.method`: text in, text out. */
export type ApexMethods = Readonly<Record<string, (parameters: URLSearchParams, org: FakeOrg) => string>>;

/** Finds the task of a call, as the class in `examples/salesforce` does. */
const standardMethods: ApexMethods = {
  'Desk.hello': (parameters) => `hello ${parameters.get('name')}`,
  'CcpCallLog.find': (parameters, org) =>
    org.tasks().find(({ fields }) => fields['CallObject'] === parameters.get('contactId'))?.id ?? '',
  'CcpPresence.statuses': () =>
    JSON.stringify(
      omniStatuses.map(({ id, apiName, label }) => ({ Id: id, DeveloperName: apiName, MasterLabel: label })),
    ),
};

export interface OrgOptions {
  readonly memory?: OrgMemory;
  readonly settings?: Readonly<Record<string, string>>;
  readonly apex?: ApexMethods;
  /** Objects that the softphone layout shows, with the fields of each. */
  readonly layout?: Readonly<Record<string, readonly string[]>>;
  /** A validation rule: what is wrong with these fields of a task, or null. */
  readonly rule?: (fields: Fields) => string | null;
}

/** One Salesforce org: records, a phone search that keeps to the softphone layout, tasks with rules, Apex methods. */
export class FakeOrg {
  readonly settings: Readonly<Record<string, string>>;
  readonly layout: Readonly<Record<string, readonly string[]>>;
  private readonly memory: OrgMemory;
  private readonly apex: ApexMethods;

  constructor(private readonly options: OrgOptions = {}) {
    this.memory = options.memory ?? memoryOf();
    this.settings = { '/reqGeneralInfo/reqInternalName': 'FakeConnect', ...options.settings };
    this.layout = options.layout ?? { Account: ['Name', 'Phone'], Contact: ['Name', 'Phone'], Lead: ['Name', 'Phone'] };
    this.apex = { ...standardMethods, ...options.apex };
  }

  get omni(): OmniData {
    return this.memory.read().omni;
  }

  set omni(omni: OmniData) {
    this.memory.write({ ...this.memory.read(), omni });
  }

  add(type: string, fields: Fields): OrgRecord {
    const data = this.memory.read();
    const record = { id: newId(type, data.made + 1), type, fields };
    this.memory.write({ ...data, made: data.made + 1, records: [...data.records, record] });
    return record;
  }

  records(type?: string): readonly OrgRecord[] {
    return this.memory.read().records.filter((record) => type === undefined || record.type === type);
  }

  tasks(): readonly OrgRecord[] {
    return this.records('Task');
  }

  /** By 15 or 18 characters. */
  find(id: string): OrgRecord | null {
    return this.records().find((record) => shortId(record.id) === shortId(id)) ?? null;
  }

  create(type: string, fields: Fields): OrgRecord {
    this.check(type, fields, true);
    return this.add(type, fields);
  }

  update(id: string, fields: Fields): OrgRecord {
    const record = this.find(id);
    if (record === null) throw new Fault('GENERIC_ERROR', 'The record does not exist.');
    this.check(record.type, fields, false);
    const changed = { ...record, fields: { ...record.fields, ...fields } };
    const data = this.memory.read();
    this.memory.write({ ...data, records: data.records.map((other) => (other.id === record.id ? changed : other)) });
    return changed;
  }

  private check(type: string, fields: Fields, isNew: boolean): void {
    if (type !== 'Task') return;
    checkTask(fields, { isNew, find: (id) => this.find(id) });
    const refusal = this.options.rule?.(fields) ?? null;
    if (refusal !== null) throw new Fault('GENERIC_ERROR', 'Validation failed.', [{ field: null, message: refusal }]);
  }

  /** Digits are looked for in numbers however they are typed, words in names; only among the objects of the layout. */
  search(text: string): readonly OrgRecord[] {
    const digits = text.replaceAll(/\D/g, '');
    const isNumber = digits.length >= 3 && !/[a-z]/i.test(text);
    return this.records().filter(({ type, fields }) => {
      const shown = this.layout[type] ?? [];
      if (shown.length === 0) return false;
      if (!isNumber)
        return String(fields['Name'] ?? '')
          .toLowerCase()
          .includes(text.toLowerCase());
      const number = String(fields['Phone'] ?? '').replaceAll(/\D/g, '');
      return number.endsWith(digits) || (number.length > 6 && digits.endsWith(number.replace(/^0/, '')));
    });
  }

  runApex(method: string, parameters: string): string {
    const run = this.apex[method];
    if (run === undefined) throw new Fault('SERVER_ERROR', `Could not load Apex class: ${method.split('.')[0]}.`);
    return run(new URLSearchParams(parameters), this);
  }
}
