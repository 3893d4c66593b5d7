import type { ServiceNowRequest } from '../../../src/crm/servicenow/servicenow-request.js';

export type Row = Readonly<Record<string, unknown>>;

/** The tables of an instance and the endpoints that read and write them. Telephone columns keep E.164, as the platform does. */
export class ServiceNowTables {
  readonly contacts: Row[] = [];
  readonly interactions = new Map<string, Row>();
  private next = 0x1000;

  addContact(name: string, phone: string): string {
    const id = this.newId();
    this.contacts.push({ sys_id: id, name, phone: phone.replaceAll(/[^\d+]/g, ''), mobile_phone: '' });
    return id;
  }

  /** An answer with `result`, or one with the `status` of a failure. */
  serve({ method, path, body = {} }: ServiceNowRequest): Row {
    const { pathname, searchParams } = new URL(path, 'https://example.service-now.com');
    const table = /^\/api\/now\/table\/(\w+)$/.exec(pathname)?.[1];
    if (method === 'GET' && table !== undefined) return this.read(table, searchParams);
    const id = /^\/api\/now\/openframe\/voice-interaction(?:\/(\w+))?$/.exec(pathname);
    if (id === null || method === 'GET') return { status: 404 };
    return this.save(id[1], { ...body });
  }

  private read(table: string, parameters: URLSearchParams): Row {
    const rows =
      table === 'customer_contact' ? this.contacts : table === 'interaction' ? this.interactions.values() : null;
    if (rows === null) return { status: 400 };
    const conditions = (parameters.get('sysparm_query') ?? '').split('^OR');
    const columns = (parameters.get('sysparm_fields') ?? '').split(',');
    const found = [...rows].filter((row) => conditions.some((condition) => holds(row, condition)));
    return {
      result: found.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? '']))),
    };
  }

  private save(id: string | undefined, body: Row): Row {
    const interaction = rowOf(body['interaction']);
    const params = rowOf(interaction['additionalParams']);
    const known = id === undefined ? {} : this.interactions.get(id);
    if (known === undefined) return { result: { status: 'FAILURE' } };
    if (id === undefined && typeof interaction['userPhoneNumber'] !== 'string') return { status: 400 };
    const sysId = id ?? this.newId();
    const { clientSessionId, relatedRecords = body['relatedRecords'] } = interaction;
    this.interactions.set(sysId, {
      ...known,
      sys_id: sysId,
      client_session_id: clientSessionId,
      relatedRecords,
      ...params,
    });
    return { result: { status: 'SUCCESS', ...(id === undefined ? { sysId, number: 'IMS0000052' } : {}) } };
  }

  private newId(): string {
    this.next += 1;
    return this.next.toString(16).padStart(32, '0');
  }
}

const rowOf = (value: unknown): Row => (typeof value === 'object' && value !== null ? { ...value } : {});

function holds(row: Row, condition: string): boolean {
  const [, column = '', operator = '', value = ''] = /^(\w+?)(LIKE|=)(.*)$/.exec(condition) ?? [];
  const found = row[column];
  if (typeof found !== 'string') return false;
  return operator === '=' ? found === value : found.toLowerCase().includes(value.toLowerCase());
}
