import { isPlain } from '../../domain/plain-data.js';
import type { CallLog } from '../call-log.js';
import type { CrmCapability, PanelSize } from '../crm-adapter.js';
import { done, failed, type CrmOutcome } from '../crm-outcome.js';
import type { CrmSearch, PopTarget, RecordReference, SearchResult } from '../crm-record.js';
import { classicUrl } from './classic-url.js';
import { convertJson } from './convert-sforce.js';
import { nothing, readClassic } from './read-answer.js';
import { readClick, readMatches, readRecord, readSavedId } from './read-record.js';
import {
  openCtiAbilities,
  readSettings,
  SalesforceAdapter,
  savedTask,
  searchFault,
  splitMethod,
} from './salesforce-adapter.js';
import type { ClassicOpenCti } from './sforce.js';
import type { SoftphoneLayout } from './softphone-layout.js';
import { queryOf, taskFields } from './task-fields.js';

/** Open CTI in Salesforce Classic, in a console or not. */
export class ClassicAdapter extends SalesforceAdapter {
  readonly host = 'salesforce-classic';
  private cti: ClassicOpenCti | null = null;

  protected async reach(): Promise<CrmOutcome<readonly CrmCapability[]>> {
    const { sforce } = this;
    const { interaction } = sforce;
    if (interaction === undefined) {
      return failed('not-ready', 'sforce.interaction is missing: the page must load interaction.js');
    }
    const inConsole = await this.askEarly<boolean>((answer) =>
      interaction.isInConsole((said) => answer(readInConsole(said))),
    );
    if (!inConsole.isDone) return inConsole;
    if (this.cti === null) this.listen(interaction);
    const visibility = inConsole.value ? (['panel-visibility'] as const) : [];
    return done([...openCtiAbilities, ...visibility, ...(await this.reachMore(sforce))]);
  }

  /** Once for a page: what was subscribed to cannot be taken back. */
  private listen(interaction: ClassicOpenCti): void {
    this.cti = interaction;
    interaction.cti.onClickToDial((said) => {
      const click = isPlain(said) ? readClick(said['result']) : null;
      if (click !== null) this.tell(click);
    });
    interaction.onFocus((said) => {
      if (isPlain(said)) this.tell({ type: 'navigation', record: readRecord(said['result']) });
    });
  }

  /** Nothing is answered to the announcement here. */
  override announceReady(): Promise<CrmOutcome<void>> {
    return this.ask(null, (answer) => {
      this.cti?.cti.notifyInitializationComplete();
      answer(done(undefined));
    });
  }

  override settings(): Promise<CrmOutcome<Readonly<Record<string, string>>>> {
    return this.ask('settings', (answer) =>
      this.cti?.cti.getCallCenterSettings((said) =>
        answer(readClassic(said, (result) => readSettings(convertJson(result)))),
      ),
    );
  }

  softphoneLayout(): Promise<CrmOutcome<SoftphoneLayout>> {
    return this.ask('settings', (answer) =>
      this.cti?.cti.getSoftphoneLayout((said) =>
        answer(readClassic(said, (result) => this.readLayout(convertJson(result)))),
      ),
    );
  }

  override setClickToDial(isEnabled: boolean): Promise<CrmOutcome<void>> {
    return this.ask('click-to-dial-switch', (answer) => {
      const heard = (said: unknown): void => answer(readClassic(said, nothing));
      if (isEnabled) this.cti?.cti.enableClickToDial(heard);
      else this.cti?.cti.disableClickToDial(heard);
    });
  }

  override currentRecord(): Promise<CrmOutcome<RecordReference | null>> {
    return this.ask('current-record', (answer) =>
      this.cti?.getPageInfo((said) => answer(readClassic(said, (result) => done(readRecord(result))))),
    );
  }

  /** Without a console the whole page changes, the softphone's frame with it. */
  override pop(target: PopTarget): Promise<CrmOutcome<void>> {
    return this.ask('pop', (answer) => {
      const url = classicUrl(target);
      if (url === null) return answer(failed('invalid', `Classic cannot show this: ${target.kind}`));
      this.cti?.screenPop(url, true, (said) => answer(readClassic(said, nothing)));
    });
  }

  override search({ text, direction, values }: CrmSearch): Promise<CrmOutcome<SearchResult>> {
    return this.ask('search', (answer) => {
      const fault = searchFault(text);
      if (fault !== null) return answer(fault);
      this.cti?.searchAndGetScreenPopUrl(text, queryOf(values), direction, (said) =>
        answer(readClassic(said, readSearch)),
      );
    });
  }

  override saveLog(log: CallLog, known: RecordReference | null): Promise<CrmOutcome<RecordReference>> {
    const ask = (answer: (outcome: CrmOutcome<RecordReference>) => void): void => {
      const fields = taskFields(log, known === null, this.options.task);
      const query = queryOf(known === null ? fields : { Id: known.id, ...fields });
      this.cti?.saveLog('Task', query, (said) => {
        const outcome = readClassic(said, (result, { id }) => savedTask(readSavedId(id, result) ?? known?.id));
        if (outcome.isDone && !this.isStopped) this.refreshActivities();
        answer(outcome);
      });
    };
    return this.ask('save-log', ask, this.lateLog(log));
  }

  private refreshActivities(): void {
    if (this.options.refreshesAfterSave !== false) this.cti?.refreshPage(() => undefined);
  }

  override refresh(): Promise<CrmOutcome<void>> {
    return this.ask('refresh', (answer) => this.cti?.refreshPage((said) => answer(readClassic(said, nothing))));
  }

  override callServer(method: string, parameters: Readonly<Record<string, string>>): Promise<CrmOutcome<string>> {
    return this.ask('server-method', (answer) => {
      const split = splitMethod(method);
      if (split === null) return answer(failed('invalid', 'a method is named Class.method'));
      this.cti?.runApex(...split, queryOf(parameters), (said) =>
        answer(readClassic(said, (result) => done(typeof result === 'string' ? result : ''))),
      );
    });
  }

  override setPanelVisible(isVisible: boolean): Promise<CrmOutcome<void>> {
    return this.ask('panel-visibility', (answer) =>
      this.cti?.setVisible(isVisible, (said) => answer(readClassic(said, nothing))),
    );
  }

  protected setPanelSide(side: keyof PanelSize, pixels: number, answer: (outcome: CrmOutcome<void>) => void): void {
    const heard = (said: unknown): void => answer(readClassic(said, nothing));
    if (side === 'width') this.cti?.cti.setSoftphoneWidth(pixels, heard);
    else this.cti?.cti.setSoftphoneHeight(pixels, heard);
  }
}

/** Outside a console the answer is `false` without an error: that is an answer, not a refusal. */
function readInConsole(said: unknown): CrmOutcome<boolean> {
  if (isPlain(said) && said['error'] === undefined && said['result'] === false) return done(false);
  return readClassic(said, (result) => done(result === true || result === 'true'));
}

function readSearch(result: unknown): CrmOutcome<SearchResult> {
  const map = convertJson(result);
  if (!isPlain(map)) return failed('unknown', 'no search result');
  const { screenPopUrl } = map;
  return done({ records: readMatches(map), token: typeof screenPopUrl === 'string' ? screenPopUrl : null });
}
