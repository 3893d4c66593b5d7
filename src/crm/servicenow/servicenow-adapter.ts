import type { CallLog } from '../call-log.js';
import type { CrmAdapter, CrmCapability, PanelSize } from '../crm-adapter.js';
import { done, failed, type CrmFailed, type CrmOutcome } from '../crm-outcome.js';
import type { CrmSearch, PopTarget, RecordReference, SearchResult } from '../crm-record.js';
import { nothing, PromisedAdapter } from '../promised-adapter.js';
import { readStatusFailure } from '../read-status.js';
import { convertOpenFrame, pageOpenFrame } from './convert-open-frame.js';
import type { PresenceColor } from './open-frame.js';
import { readClick } from './read-click.js';
import { customerContacts, customerQuery, readRows, readSysId, showing, tablePath } from './record-query.js';
import type { ServiceNowOptions } from './servicenow-options.js';
import type { ServiceNowRequest } from './servicenow-request.js';
import { TopFrame, TopFrameRefusal } from './top-frame.js';
import { findRequest, interactionRequest, readSaved } from './voice-interaction.js';

const byFrame: readonly CrmCapability[] = ['click-to-dial', 'panel-label', 'panel-size', 'panel-visibility', 'pop'];

const byRequest: readonly CrmCapability[] = ['find-log', 'save-log', 'search'];

/** Longest title that OpenFrame takes. */
const longestTitle = 256;

/** The adapter for ServiceNow, with what OpenFrame has beside the port. */
export interface ServiceNowAdapter extends CrmAdapter {
  /** Shows other people what the agent does, in the platform's own pages. It routes no work. */
  showPresence(label: string, color: PresenceColor): Promise<CrmOutcome<void>>;
}

class OpenFrameAdapter extends PromisedAdapter<TopFrame> implements ServiceNowAdapter {
  readonly host = 'servicenow';
  private isListening = false;

  constructor(private readonly options: ServiceNowOptions) {
    super(options, readFailure);
  }

  override sameId(one: string, other: string): boolean {
    return (readSysId(one) ?? one) === (readSysId(other) ?? other);
  }

  protected async reach(): Promise<CrmOutcome<readonly CrmCapability[]>> {
    const api = convertOpenFrame((this.options.openFrame ?? pageOpenFrame)());
    if (api === null) return failed('not-ready', 'openFrameAPI is missing: is openFrameAPI.min.js loaded?');
    const frame = this.client ?? new TopFrame(api);
    this.client = frame;
    const begun = await this.actEarly(() => frame.init({ ...this.options.frame }), nothing);
    if (!begun.isDone) return begun;
    if (!this.isListening) this.listen(frame);
    return done(this.options.request === undefined ? byFrame : [...byFrame, ...byRequest]);
  }

  /** OpenFrame takes no listener back, so there is one for good. */
  private listen(frame: TopFrame): void {
    this.isListening = true;
    frame.listen({
      said: (context) => {
        const click = (this.options.readClick ?? readClick)(context);
        if (click !== null) this.tell({ type: 'click-to-dial', ...click, parameters: null, workId: null });
      },
      shown: (isVisible) => this.tell({ type: 'panel', isVisible }),
    });
  }

  override pop(target: PopTarget): Promise<CrmOutcome<void>> {
    const show = showing(target, this.options.customers ?? customerContacts);
    if (show !== null) return this.act('pop', (frame) => frame.tell(show), nothing);
    return Promise.resolve(this.refusal('pop') ?? failed('invalid', `${target.kind} cannot be shown`));
  }

  override setPanelVisible(isVisible: boolean): Promise<CrmOutcome<void>> {
    return this.act('panel-visibility', (frame) => frame.tell((api) => (isVisible ? api.show() : api.hide())), nothing);
  }

  override setPanelSize({ width, height }: PanelSize): Promise<CrmOutcome<void>> {
    const resize = (frame: TopFrame): Promise<void> =>
      frame.tell((api) => {
        if (width !== undefined) api.setWidth(width);
        if (height !== undefined) api.setHeight(height);
      });
    return this.act('panel-size', resize, nothing);
  }

  override setPanelLabel(label: string): Promise<CrmOutcome<void>> {
    const title = label.slice(0, longestTitle);
    return this.act('panel-label', (frame) => frame.tell((api) => api.setTitle(title)), nothing);
  }

  showPresence(label: string, color: PresenceColor): Promise<CrmOutcome<void>> {
    return this.act('panel-label', (frame) => frame.tell((api) => api.setPresenceIndicator(label, color)), nothing);
  }

  override search({ text }: CrmSearch): Promise<CrmOutcome<SearchResult>> {
    const { customers = customerContacts } = this.options;
    const { table, nameColumn } = customers;
    const query = customerQuery(customers, text);
    if (query === null) return Promise.resolve(this.refusal('search') ?? failed('invalid', 'nothing to search for'));
    return this.fetch(
      'search',
      { method: 'GET', path: tablePath(table, query, [nameColumn]) },
      (said): CrmOutcome<SearchResult> => {
        const records = readRows(said, table, nameColumn);
        return records === null ? failed('unknown', 'no search result') : done({ records, token: null });
      },
    );
  }

  override saveLog(log: CallLog, known: RecordReference | null): Promise<CrmOutcome<RecordReference>> {
    const request = interactionRequest(log, known, this.options.interaction ?? {});
    return this.fetch('save-log', request, (said) => readSaved(said, known), this.lateLog(log));
  }

  override findLog(contactId: string): Promise<CrmOutcome<RecordReference | null>> {
    const request = findRequest(contactId, this.options.interaction ?? {});
    return this.fetch('find-log', request, (said): CrmOutcome<RecordReference | null> => {
      const rows = readRows(said, 'interaction');
      return rows === null ? failed('unknown', 'no search result') : done(rows[0] ?? null);
    });
  }

  private fetch<T>(
    ability: CrmCapability,
    request: ServiceNowRequest,
    read: (said: unknown) => CrmOutcome<T>,
    late?: (outcome: CrmOutcome<T>) => void,
  ): Promise<CrmOutcome<T>> {
    const { request: send } = this.options;
    return this.act(ability, () => send?.(request) ?? Promise.resolve(null), read, late);
  }
}

/**
 * The adapter for ServiceNow, in a frame of OpenFrame: forms and lists open, clicked numbers dial. With `request` customers
 * are found and each contact is kept as one voice interaction.
 */
export function createServiceNowAdapter(options: ServiceNowOptions = {}): ServiceNowAdapter {
  return new OpenFrameAdapter(options);
}

function readFailure(error: unknown): CrmFailed {
  if (!(error instanceof TopFrameRefusal)) return readStatusFailure(error);
  if (error.reason === 'values') return failed('invalid', 'OpenFrame does not let it through');
  return error.reason === 'link' ? failed('server', 'the page around the frame is out of reach') : failed('unknown');
}
