import { isPlain } from '../../domain/plain-data.js';
import { BaseAdapter } from '../base-adapter.js';
import type { CrmCapability, PanelSize } from '../crm-adapter.js';
import { done, failed, type CrmFailed, type CrmOutcome } from '../crm-outcome.js';
import type { CrmPresence } from '../crm-presence.js';
import type { CrmTab, RecordReference } from '../crm-record.js';
import { ConsoleTabs } from './console-tabs.js';
import { convertSforce, pageSforce } from './convert-sforce.js';
import { reachOmni } from './reach-omni.js';
import { comparableId, isId } from './salesforce-id.js';
import type { SalesforceOptions } from './salesforce-options.js';
import type { Sforce } from './sforce.js';
import { readSoftphoneLayout, type SoftphoneLayout } from './softphone-layout.js';

/** What Open CTI can wherever it is. */
export const openCtiAbilities: readonly CrmCapability[] = [
  'click-to-dial',
  'click-to-dial-switch',
  'current-record',
  'panel-size',
  'pop',
  'refresh',
  'save-log',
  'search',
  'server-method',
  'settings',
];

const shortestSearch = 3;

/** What Open CTI in Lightning and in Classic have in common: ids, Apex, the panel's size, console tabs and Omni-Channel. */
export abstract class SalesforceAdapter extends BaseAdapter {
  override presence: CrmPresence | null = null;
  private consoleTabs: ConsoleTabs | null = null;

  constructor(protected readonly options: SalesforceOptions) {
    super(options);
  }

  override sameId(one: string, other: string): boolean {
    return comparableId(one) === comparableId(other);
  }

  protected get sforce(): Sforce {
    return convertSforce((this.options.sforce ?? pageSforce)());
  }

  /** What a console app and Omni-Channel add, where they are there. */
  protected async reachMore(sforce: Sforce): Promise<readonly CrmCapability[]> {
    const { options, parts } = this;
    if (sforce.console?.isInConsole() === true && this.consoleTabs === null) {
      this.consoleTabs = new ConsoleTabs(sforce.console, (event) => this.tell(event));
    }
    this.presence ??= await reachOmni(sforce, {
      options,
      parts,
      callServer: (method) => this.callServer(method, {}),
    });
    return [
      ...(this.consoleTabs === null ? [] : (['tabs'] as const)),
      ...(this.presence === null ? [] : (['presence'] as const)),
      ...(options.logFinder === undefined ? [] : (['find-log'] as const)),
    ];
  }

  /** The administrator's softphone layout: what is searched, and what is shown for no match, one or several. */
  abstract softphoneLayout(): Promise<CrmOutcome<SoftphoneLayout>>;

  protected readLayout(value: unknown): CrmOutcome<SoftphoneLayout> {
    const layout = readSoftphoneLayout(value);
    return layout === null ? failed('unknown', 'the softphone layout cannot be read') : done(layout);
  }

  override async findLog(contactId: string): Promise<CrmOutcome<RecordReference | null>> {
    const refusal = this.refusal('find-log');
    if (refusal !== null) return refusal;
    const found = await this.callServer(this.options.logFinder ?? '', { contactId });
    if (!found.isDone) return found;
    const id = found.value.trim();
    if (id === '') return done(null);
    return isId(id)
      ? done({ type: 'Task', id })
      : failed('unknown', 'the finder answered with something else than an id');
  }

  /** Open CTI sets one side at a time: the height follows once the width is taken. */
  override setPanelSize({ width, height }: PanelSize): Promise<CrmOutcome<void>> {
    return this.ask('panel-size', (answer) => {
      const setHeight = (): void =>
        height === undefined ? answer(done(undefined)) : this.setPanelSide('height', height, answer);
      if (width === undefined) return setHeight();
      this.setPanelSide('width', width, (outcome) => (outcome.isDone ? setHeight() : answer(outcome)));
    });
  }

  protected abstract setPanelSide(
    side: keyof PanelSize,
    pixels: number,
    answer: (outcome: CrmOutcome<void>) => void,
  ): void;

  override tabs(): Promise<CrmOutcome<readonly CrmTab[]>> {
    return this.ask('tabs', (answer) => this.consoleTabs?.list(answer));
  }

  override closeTab(tabId: string): Promise<CrmOutcome<void>> {
    return this.ask('tabs', (answer) => this.consoleTabs?.close(tabId, answer));
  }
}

/** The administrator's settings: `/section/item` by its value. What is no text is left out. */
export function readSettings(value: unknown): CrmOutcome<Readonly<Record<string, string>>> {
  if (!isPlain(value)) return failed('unknown', 'the call center has no settings: is the agent a member of it?');
  const entries = Object.entries(value).map(([name, entry]) => [name, typeof entry === 'string' ? entry : '']);
  return done(Object.fromEntries(entries.filter(([, entry]) => entry !== '')));
}

/** Why Salesforce would not search for a text, or null. */
export function searchFault(text: string): CrmFailed | null {
  return text.length < shortestSearch ? failed('invalid', 'a search needs 3 characters') : null;
}

export function savedTask(id: string | undefined): CrmOutcome<RecordReference> {
  return id === undefined ? failed('unknown', 'saved, but no id came back') : done({ type: 'Task', id });
}

/** `Class.method` apart; the class may have a namespace. */
export function splitMethod(method: string): readonly [string, string] | null {
  const at = method.lastIndexOf('.');
  return at > 0 && at < method.length - 1 ? [method.slice(0, at), method.slice(at + 1)] : null;
}
