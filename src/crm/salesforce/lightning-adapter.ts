import { isPlain } from '../../domain/plain-data.js';
import type { CallLog } from '../call-log.js';
import type { CrmCapability, PanelSize } from '../crm-adapter.js';
import { done, failed, type CrmOutcome } from '../crm-outcome.js';
import type { CrmSearch, PopTarget, RecordReference, SearchResult } from '../crm-record.js';
import { Cadence } from './cadence.js';
import { lightningPop } from './lightning-pop.js';
import { nothing, readLightning } from './read-answer.js';
import { readClick, readMatches, readRecord, readSavedId } from './read-record.js';
import {
  openCtiAbilities,
  readSettings,
  SalesforceAdapter,
  savedTask,
  searchFault,
  splitMethod,
} from './salesforce-adapter.js';
import type { LightningOpenCti } from './sforce.js';
import type { SoftphoneLayout } from './softphone-layout.js';
import { queryOf, taskFields } from './task-fields.js';

type Method = 'enableClickToDial' | 'disableClickToDial' | 'setSoftphonePanelVisibility' | 'refreshView';

/** Open CTI in Lightning Experience. */
export class LightningAdapter extends SalesforceAdapter {
  readonly host = 'salesforce-lightning';
  private cti: LightningOpenCti | null = null;
  private cadence: Cadence | null = null;

  protected async reach(): Promise<CrmOutcome<readonly CrmCapability[]>> {
    const { sforce } = this;
    const { opencti } = sforce;
    if (opencti === undefined) {
      return failed('not-ready', 'sforce.opencti is missing: the page must load lightning/opencti_min.js');
    }
    // The first question also tells whether the frame of the softphone may ask yet.
    const asked = await this.askEarly((answer) =>
      opencti.getCallCenterSettings({ callback: (said: unknown) => answer(readLightning(said, readSettings)) }),
    );
    if (!asked.isDone) return asked;
    if (this.cti === null) this.listen(opencti);
    return done([...openCtiAbilities, 'panel-label', 'panel-visibility', ...(await this.reachMore(sforce))]);
  }

  /** Once for a page: what was subscribed to cannot be taken back. */
  private listen(opencti: LightningOpenCti): void {
    this.cti = opencti;
    this.cadence = Cadence.of(opencti);
    opencti.onClickToDial({
      listener: (payload) => {
        const click = readClick(payload);
        if (click !== null) this.tell(this.cadence?.markClick(click) ?? click);
      },
    });
    opencti.onNavigationChange({
      listener: (payload) => this.tell({ type: 'navigation', record: readRecord(payload) }),
    });
  }

  private do(ability: CrmCapability | null, method: Method, values: object = {}): Promise<CrmOutcome<void>> {
    return this.ask(ability, (answer) =>
      this.cti?.[method]({ ...values, callback: (said: unknown) => answer(readLightning(said, nothing)) }),
    );
  }

  override announceReady(): Promise<CrmOutcome<void>> {
    return this.ask(null, (answer) =>
      this.cti?.notifyInitializationComplete({ callback: (said: unknown) => answer(readLightning(said, nothing)) }),
    );
  }

  override settings(): Promise<CrmOutcome<Readonly<Record<string, string>>>> {
    return this.ask('settings', (answer) =>
      this.cti?.getCallCenterSettings({ callback: (said: unknown) => answer(readLightning(said, readSettings)) }),
    );
  }

  softphoneLayout(): Promise<CrmOutcome<SoftphoneLayout>> {
    return this.ask('settings', (answer) =>
      this.cti?.getSoftphoneLayout({
        callback: (said: unknown) => answer(readLightning(said, (value) => this.readLayout(value))),
      }),
    );
  }

  override setClickToDial(isEnabled: boolean): Promise<CrmOutcome<void>> {
    return this.do('click-to-dial-switch', isEnabled ? 'enableClickToDial' : 'disableClickToDial');
  }

  override currentRecord(): Promise<CrmOutcome<RecordReference | null>> {
    return this.ask('current-record', (answer) =>
      this.cti?.getAppViewInfo({
        callback: (said: unknown) => answer(readLightning(said, (value) => done(readRecord(value)))),
      }),
    );
  }

  override pop(target: PopTarget): Promise<CrmOutcome<void>> {
    return this.ask('pop', (answer) => {
      // What a search gave goes back as it came, alone: Salesforce answers nothing to it.
      if (target.kind === 'found') {
        if (typeof target.token !== 'object' || target.token === null)
          return answer(failed('invalid', 'no search result'));
        this.cti?.screenPop(target.token);
        return answer(done(undefined));
      }
      this.cti?.screenPop({
        ...lightningPop(target),
        callback: (said: unknown) => answer(readLightning(said, nothing)),
      });
    });
  }

  override search({ text, direction, values }: CrmSearch): Promise<CrmOutcome<SearchResult>> {
    return this.ask('search', (answer) => {
      const fault = searchFault(text);
      if (fault !== null) return answer(fault);
      this.cti?.searchAndScreenPop({
        searchParams: text,
        queryParams: '',
        defaultFieldValues: values,
        callType: direction,
        deferred: true,
        callback: (said: unknown) => answer(readLightning(said, readSearch)),
      });
    });
  }

  override saveLog(log: CallLog, known: RecordReference | null): Promise<CrmOutcome<RecordReference>> {
    const ask = (answer: (outcome: CrmOutcome<RecordReference>) => void): void => {
      const fields = taskFields(log, known === null, this.options.task);
      const value = known === null ? { entityApiName: 'Task', ...fields } : { Id: known.id, ...fields };
      const callback = (said: unknown): void => {
        const outcome = readLightning(said, (saved) => savedTask(readSavedId(saved) ?? known?.id));
        if (outcome.isDone) this.afterSave(log, outcome.value);
        answer(outcome);
      };
      this.cti?.saveLog({ value, callback });
    };
    return this.ask('save-log', ask, this.lateLog(log));
  }

  private afterSave(log: CallLog, { id }: RecordReference): void {
    if (this.isStopped) return;
    if (this.options.refreshesAfterSave !== false) this.cti?.refreshView();
    this.cadence?.complete(log, id);
  }

  override refresh(): Promise<CrmOutcome<void>> {
    return this.do('refresh', 'refreshView');
  }

  override callServer(method: string, parameters: Readonly<Record<string, string>>): Promise<CrmOutcome<string>> {
    return this.ask('server-method', (answer) => {
      const [apexClass, methodName] = splitMethod(method) ?? [];
      if (apexClass === undefined) return answer(failed('invalid', 'a method is named Class.method'));
      const callback = (said: unknown): void => answer(readLightning(said, readApex));
      this.cti?.runApex({ apexClass, methodName, methodParams: queryOf(parameters), callback });
    });
  }

  override setPanelVisible(isVisible: boolean): Promise<CrmOutcome<void>> {
    return this.do('panel-visibility', 'setSoftphonePanelVisibility', { visible: isVisible });
  }

  protected setPanelSide(side: keyof PanelSize, pixels: number, answer: (outcome: CrmOutcome<void>) => void): void {
    const callback = (said: unknown): void => answer(readLightning(said, nothing));
    if (side === 'width') this.cti?.setSoftphonePanelWidth({ widthPX: pixels, callback });
    else this.cti?.setSoftphonePanelHeight({ heightPX: pixels, callback });
  }

  /** On the panel, and on its item in the utility bar, which is seen while the panel is shut. */
  override setPanelLabel(label: string): Promise<CrmOutcome<void>> {
    return this.ask('panel-label', (answer) => {
      this.cti?.setSoftphoneItemLabel({ label });
      this.cti?.setSoftphonePanelLabel({ label, callback: (said: unknown) => answer(readLightning(said, nothing)) });
    });
  }
}

function readSearch(value: unknown): CrmOutcome<SearchResult> {
  if (!isPlain(value)) return failed('unknown', 'no search result');
  return done({ records: readMatches(value), token: value['SCREEN_POP_DATA'] ?? null });
}

function readApex(value: unknown): CrmOutcome<string> {
  const said = isPlain(value) ? value['runApex'] : value;
  return done(typeof said === 'string' ? said : '');
}
