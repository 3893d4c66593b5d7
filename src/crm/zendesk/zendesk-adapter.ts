import { isPlain } from '../../domain/plain-data.js';
import type { CallLog } from '../call-log.js';
import type { CrmAdapter, CrmCapability, PanelSize } from '../crm-adapter.js';
import { done, failed, type CrmOutcome } from '../crm-outcome.js';
import type { CrmSearch, PopTarget, RecordReference, SearchResult } from '../crm-record.js';
import { nothing, PromisedAdapter } from '../promised-adapter.js';
import { readStatusFailure } from '../read-status.js';
import { endOf, newCall, ticketOf } from './call-record.js';
import { convertClient } from './convert-client.js';
import { newTicket, recordRequest, searchRequest, send } from './pop-request.js';
import { partOf, readCallId, readDialOut, readId, readUsers } from './read-zendesk.js';
import type { ZendeskClient, ZendeskRequest } from './zendesk-client.js';
import type { ZendeskOptions } from './zendesk-options.js';

const abilities: readonly CrmCapability[] = [
  'click-to-dial',
  'panel-size',
  'panel-visibility',
  'pop',
  'save-log',
  'search',
  'settings',
];

class ZendeskAdapter extends PromisedAdapter<ZendeskClient> {
  readonly host = 'zendesk';
  private agentId = '';
  private appId = '';
  private readonly dialOut = (data: unknown): void => {
    const click = readDialOut(data);
    if (click !== null) this.tell(click);
  };

  constructor(private readonly options: ZendeskOptions) {
    super(options, readStatusFailure);
  }

  protected async reach(): Promise<CrmOutcome<readonly CrmCapability[]>> {
    const client = convertClient(this.options.client());
    if (client === null) return failed('not-ready', 'no client of the Apps framework: is zaf_sdk.min.js loaded?');
    const [app, agent] = await Promise.all([
      this.learn(
        () => client.metadata(),
        (said) => readId(partOf(said, 'appId')),
      ),
      this.learn(
        () => client.get('currentUser'),
        (said) => readId(partOf(partOf(said, 'currentUser'), 'id')),
      ),
    ]);
    if (!app.isDone) return app;
    if (!agent.isDone) return agent;
    this.appId = app.value;
    this.agentId = agent.value;
    if (this.client === null && !this.isStopped) client.on('voice.dialout', this.dialOut);
    this.client = client;
    return done(abilities);
  }

  private learn(ask: () => Promise<unknown>, read: (said: unknown) => string | null): Promise<CrmOutcome<string>> {
    return this.actEarly(ask, (said) => {
      const id = read(said);
      return id === null ? failed('unknown', 'the app or the agent has no id') : done(id);
    });
  }

  override stop(): void {
    if (!this.isStopped) this.client?.off('voice.dialout', this.dialOut);
    super.stop();
  }

  override settings(): Promise<CrmOutcome<Readonly<Record<string, string>>>> {
    return this.act('settings', (client) => client.metadata(), readSettings);
  }

  override search({ text }: CrmSearch): Promise<CrmOutcome<SearchResult>> {
    const request = searchRequest(text);
    if (request === null) return Promise.resolve(this.refusal('search') ?? failed('invalid', 'nothing to search for'));
    return this.act(
      'search',
      (client) => client.request(request),
      (said) => {
        const records = readUsers(said);
        return records === null ? failed('unknown', 'no search result') : done({ records, token: null });
      },
    );
  }

  override async pop(target: PopTarget): Promise<CrmOutcome<void>> {
    if (target.kind === 'search') return this.popFound(target.text);
    const request = this.requestFor(target);
    const refusal = this.refusal('pop');
    if (refusal !== null) return refusal;
    if (request === null) return failed('invalid', `${target.kind} cannot be shown`);
    return this.act('pop', (client) => client.request(request), nothing);
  }

  /** Zendesk has no page of results that an app may open: one person is shown, several are for the agent to look up. */
  private async popFound(text: string): Promise<CrmOutcome<void>> {
    const refusal = this.refusal('pop');
    if (refusal !== null) return refusal;
    const found = await this.search({ text, direction: 'inbound', values: {} });
    if (!found.isDone) return found;
    const [record, ...others] = found.value.records;
    if (record === undefined || others.length > 0) return failed('invalid', `${found.value.records.length} matches`);
    return this.pop({ kind: 'record', record });
  }

  private requestFor(target: PopTarget): ZendeskRequest | null {
    if (target.kind === 'record') return recordRequest(this.agentId, target.record);
    if (target.kind !== 'new-record' || target.type !== 'ticket') return null;
    return newTicket(this.agentId, target.values);
  }

  override saveLog(log: CallLog, known: RecordReference | null): Promise<CrmOutcome<RecordReference>> {
    const { appId, agentId } = this;
    const { line, withoutTicket = 'new-ticket' } = this.options;
    const ticket = ticketOf(log.records);
    const request =
      known === null
        ? send('POST', '/api/v2/calls', newCall(log, { appId, agentId, line, withoutTicket }))
        : send('PATCH', `/api/v2/calls/${encodeURIComponent(known.id)}`, {
            ...(ticket === null ? {} : { ticket_id: Number(ticket.id) }),
            ...endOf(log),
            ...log.values,
          });
    return this.act(
      'save-log',
      (client) => client.request(request),
      (said) => savedCall(said, known),
      this.lateLog(log),
    );
  }

  override setPanelVisible(isVisible: boolean): Promise<CrmOutcome<void>> {
    return this.act('panel-visibility', (client) => client.invoke('popover', isVisible ? 'show' : 'hide'), nothing);
  }

  override setPanelSize(size: PanelSize): Promise<CrmOutcome<void>> {
    const pixels = Object.entries(size).map(([side, value]) => [side, `${value}px`]);
    return this.act('panel-size', (client) => client.invoke('resize', Object.fromEntries(pixels)), nothing);
  }
}

/**
 * The adapter for Zendesk, in the top bar app of the Apps framework: pops tickets and persons, dials clicked numbers, and
 * keeps calls with the Talk Partner Edition, shown on the ticket as a voice comment.
 */
export function createZendeskAdapter(options: ZendeskOptions): CrmAdapter {
  return new ZendeskAdapter(options);
}

function readSettings(said: unknown): CrmOutcome<Readonly<Record<string, string>>> {
  const settings = partOf(said, 'settings');
  if (!isPlain(settings)) return failed('unknown', 'the app has no settings');
  const texts = Object.entries(settings).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return done(Object.fromEntries(texts));
}

function savedCall(said: unknown, known: RecordReference | null): CrmOutcome<RecordReference> {
  const id = readCallId(said) ?? known?.id ?? null;
  return id === null ? failed('unknown', 'saved, but no id came back') : done({ type: 'call', id });
}
