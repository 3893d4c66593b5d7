import type { AdapterParts } from '../base-adapter.js';
import type { CallLog } from '../call-log.js';
import type { CrmAdapter, CrmCapability, PanelSize } from '../crm-adapter.js';
import { done, failed, type CrmFailed, type CrmOutcome } from '../crm-outcome.js';
import type { CrmSearch, PopTarget, RecordReference, SearchResult } from '../crm-record.js';
import type { CustomerTable } from '../customer-table.js';
import { nothing, PromisedAdapter } from '../promised-adapter.js';
import type { CiFramework } from './ci-framework.js';
import { convertFramework, convertSaid, pageFramework } from './convert-framework.js';
import { phoneCallFields, type PhoneCallRules } from './phone-call.js';
import { callQuery, contacts, customerQuery, readCustomers, readFirstCall, readGuid } from './record-query.js';

export interface DynamicsOptions extends Partial<AdapterParts> {
  /** `Microsoft.CIFramework`; by default that of the page at the moment of connecting, after its event `CIFInitDone`. */
  readonly framework?: () => unknown;
  /** Where customers are looked for; by default contacts by their three telephone columns. */
  readonly customers?: CustomerTable;
  readonly phoneCall?: PhoneCallRules;
}

const abilities: readonly CrmCapability[] = [
  'click-to-dial',
  'click-to-dial-switch',
  'current-record',
  'find-log',
  'panel-size',
  'panel-visibility',
  'pop',
  'save-log',
  'search',
];

const modes = { docked: 1, hidden: 2 } as const;

class DynamicsAdapter extends PromisedAdapter<CiFramework> {
  readonly host = 'dynamics';
  private readonly clicked = (data: unknown): Promise<void> => {
    const said = convertSaid(data);
    const number = said?.['value'];
    const format = said?.['format'] ?? 'phone';
    const isPhone = typeof format === 'string' && format.toLowerCase() === 'phone';
    if (typeof number === 'string' && number.trim() !== '' && isPhone) {
      this.tell({ type: 'click-to-dial', number: number.trim(), record: null, parameters: null, workId: null });
    }
    return Promise.resolve();
  };

  constructor(private readonly options: DynamicsOptions) {
    super(options, () => refused);
  }

  override sameId(one: string, other: string): boolean {
    return (readGuid(one) ?? one) === (readGuid(other) ?? other);
  }

  protected async reach(): Promise<CrmOutcome<readonly CrmCapability[]>> {
    const framework = convertFramework((this.options.framework ?? pageFramework)());
    if (framework === null) return failed('not-ready', 'Microsoft.CIFramework is missing: wait for CIFInitDone');
    const asked = await this.actEarly(() => framework.getEnvironment(), nothing);
    if (!asked.isDone) return asked;
    if (this.client === null && !this.isStopped) framework.addHandler('onclicktoact', this.clicked);
    this.client = framework;
    return done(abilities);
  }

  override stop(): void {
    if (!this.isStopped) this.client?.removeHandler('onclicktoact', this.clicked);
    super.stop();
  }

  override setClickToDial(isEnabled: boolean): Promise<CrmOutcome<void>> {
    return this.act('click-to-dial-switch', (framework) => framework.setClickToAct(isEnabled), nothing);
  }

  override currentRecord(): Promise<CrmOutcome<RecordReference | null>> {
    return this.act(
      'current-record',
      (framework) => framework.getEnvironment(),
      (said) => {
        const page = convertSaid(said);
        const id = readGuid(page?.['id']);
        const type = page?.['etn'];
        return done(id === null ? null : { type: typeof type === 'string' ? type : '', id });
      },
    );
  }

  override search({ text }: CrmSearch): Promise<CrmOutcome<SearchResult>> {
    const { customers = contacts } = this.options;
    return this.act(
      'search',
      (framework) => framework.searchAndOpenRecords(customers.table, customerQuery(customers, text), true),
      (said) => {
        const records = readCustomers(said, customers, text);
        return records === null ? failed('unknown', 'no search result') : done({ records, token: null });
      },
    );
  }

  override pop(target: PopTarget): Promise<CrmOutcome<void>> {
    const { customers = contacts } = this.options;
    switch (target.kind) {
      case 'record': {
        const { type: entityName, id: entityId } = target.record;
        return this.open({ entityName, entityId });
      }
      case 'new-record':
        return this.open({ entityName: target.type, useQuickCreateForm: true }, JSON.stringify(target.values));
      case 'search':
        return this.act('pop', (framework) => framework.renderSearchPage(customers.table, target.text), nothing);
      default:
        return Promise.resolve(this.refusal('pop') ?? failed('invalid', `${target.kind} cannot be shown`));
    }
  }

  private open(form: object, values?: string): Promise<CrmOutcome<void>> {
    return this.act('pop', (framework) => framework.openForm(JSON.stringify(form), values), nothing);
  }

  override saveLog(log: CallLog, known: RecordReference | null): Promise<CrmOutcome<RecordReference>> {
    const values = JSON.stringify(phoneCallFields(log, this.options.phoneCall ?? {}));
    const save = (framework: CiFramework): Promise<unknown> =>
      known === null
        ? framework.createRecord('phonecall', values)
        : framework.updateRecord('phonecall', known.id, values);
    return this.act('save-log', save, (said) => savedCall(said, known), this.lateLog(log));
  }

  override findLog(contactId: string): Promise<CrmOutcome<RecordReference | null>> {
    const query = callQuery(this.options.phoneCall?.keyColumn ?? 'description', contactId);
    return this.act(
      'find-log',
      (framework) => framework.searchAndOpenRecords('phonecall', query, true),
      (said) => {
        const id = readFirstCall(said);
        if (id === undefined) return failed('unknown', 'no search result');
        return done(id === null ? null : { type: 'phonecall', id });
      },
    );
  }

  override setPanelVisible(isVisible: boolean): Promise<CrmOutcome<void>> {
    const mode = isVisible ? modes.docked : modes.hidden;
    return this.act('panel-visibility', (framework) => framework.setMode(mode), nothing);
  }

  /** The framework sets the width; the height is the window's. */
  override setPanelSize({ width }: PanelSize): Promise<CrmOutcome<void>> {
    if (width === undefined) return Promise.resolve(this.refusal('panel-size') ?? done(undefined));
    return this.act('panel-size', (framework) => framework.setWidth(width), nothing);
  }
}

/**
 * The adapter for Dynamics 365 with the Channel Integration Framework 2.0: contacts pop, clicked numbers dial, each contact has
 * one phone call activity.
 */
export function createDynamicsAdapter(options: DynamicsOptions = {}): CrmAdapter {
  return new DynamicsAdapter(options);
}

/** The framework has no codes, and its messages may repeat values. */
const refused: CrmFailed = failed('unknown', 'the framework refused');

function savedCall(said: unknown, known: RecordReference | null): CrmOutcome<RecordReference> {
  const answer = convertSaid(said);
  const id = readGuid(answer?.['id']) ?? readGuid(answer?.['activityid']) ?? known?.id ?? null;
  return id === null ? failed('unknown', 'saved, but no id came back') : done({ type: 'phonecall', id });
}
