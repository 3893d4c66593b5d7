import type { Reply } from './fault.js';
import type { Line } from './line.js';
import type { OrgRecord } from './org-data.js';
import { shortId } from './ids.js';

/** Ways in which what comes differs from what is written down. */
export interface LightningOddities {
  /** `getAppViewInfo` and `getCallCenterSettings` name their failures `error`. */
  readonly namesError?: boolean;
  /** `saveLog` answers with the bare id, as written, not with `{ recordId }`, as seen. */
  readonly savesBareId?: boolean;
  /** Clicks come in an envelope and their number as a number, as in old versions. */
  readonly wrapsClicks?: boolean;
}

interface Call {
  readonly callback?: (response: unknown) => void;
  readonly [name: string]: unknown;
}

/** Where a record is, as Lightning tells it. */
export function lightningView(record: OrgRecord | null): Readonly<Record<string, unknown>> {
  if (record === null) return { url: '/lightning/page/home' };
  const { id, type, fields } = record;
  const personContactId = fields['PersonContactId'];
  return {
    url: `/lightning/r/${type}/${id}/view`,
    recordId: id,
    recordName: String(fields['Name'] ?? ''),
    objectType: type,
    ...(typeof personContactId === 'string' ? { contactId: personContactId, personAccount: true } : {}),
    ...(typeof fields['AccountId'] === 'string' ? { accountId: fields['AccountId'] } : {}),
  };
}

/** `sforce.opencti`, over a line to the page around the frame. */
export function lightningGlobal(line: Line, oddities: LightningOddities = {}) {
  const tokens = new WeakMap<object, number>();
  const failures = (reply: Reply) => ('fault' in reply ? [reply.fault] : null);
  const respond = (reply: Reply, read: (value: unknown) => unknown, name: 'error' | 'errors' = 'errors') => ({
    success: !('fault' in reply),
    returnValue: 'fault' in reply ? null : read(reply.value),
    [name]: failures(reply),
  });
  const ask = (method: string, argument: unknown, { callback }: Call, read: (value: unknown) => unknown = () => null) =>
    line.ask(method, argument, (reply) => callback?.(respond(reply, read)));
  const askOddly = (method: string, { callback }: Call, read: (value: unknown) => unknown) =>
    line.ask(method, null, (reply) =>
      callback?.(respond(reply, read, oddities.namesError === true ? 'error' : 'errors')),
    );
  const onEvent = (name: string, run: (payload: unknown) => void) =>
    line.hear((event) => {
      if (event.name === name) run(event.payload);
    });
  const matches = (value: unknown, isDeferred: boolean): unknown => {
    const { records, token } = value as { records: readonly OrgRecord[]; token: number };
    const hits = Object.fromEntries(
      records.map(({ id, type, fields }) => [id, { Id: shortId(id), Name: fields['Name'], RecordType: type }]),
    );
    if (!isDeferred) return hits;
    const data = Object.freeze({});
    tokens.set(data, token);
    return { ...hits, SCREEN_POP_DATA: data };
  };
  const screenPop = (call: Call): void => {
    const token = tokens.get(call);
    if (token !== undefined) return line.ask('pop-found', token);
    const { type, params } = call;
    if (typeof type !== 'string' || typeof params !== 'object') return ask('refused', null, call);
    const values = params as Readonly<Record<string, unknown>>;
    if (type === 'SOBJECT') return ask('pop', { kind: 'record', id: values['recordId'] }, call);
    if (type === 'SEARCH') return ask('pop', { kind: 'search', text: values['searchString'] }, call);
    const text = `${type} ${JSON.stringify(values)}`;
    return ask('pop', { kind: 'page', text }, call);
  };
  return {
    SCREENPOP_TYPE: Object.fromEntries(
      ['SOBJECT', 'URL', 'OBJECTHOME', 'LIST', 'SEARCH', 'NEW_RECORD_MODAL', 'FLOW'].map((name) => [name, name]),
    ),
    CALL_TYPE: { INBOUND: 'inbound', OUTBOUND: 'outbound', INTERNAL: 'internal' },
    enableClickToDial: (call: Call) => ask('click-to-dial', true, call),
    disableClickToDial: (call: Call) => ask('click-to-dial', false, call),
    onClickToDial: ({ listener }: { listener: (payload: unknown) => void }) =>
      onEvent('click', (payload) => {
        const { number, record } = payload as { number: string; record: OrgRecord | null };
        const said = { number, ...(record === null ? {} : lightningView(record)) };
        const asNumber = Number(number.replaceAll(/\D/g, ''));
        listener(oddities.wrapsClicks === true ? { success: true, returnValue: { ...said, number: asNumber } } : said);
      }),
    onNavigationChange: ({ listener }: { listener: (payload: unknown) => void }) =>
      onEvent('navigation', (payload) => listener(lightningView(payload as OrgRecord | null))),
    getAppViewInfo: (call: Call) => askOddly('view', call, (value) => lightningView(value as OrgRecord | null)),
    getCallCenterSettings: (call: Call) => askOddly('settings', call, (value) => value),
    getSoftphoneLayout: (call: Call) => ask('layout', null, call, (value) => value),
    isSoftphonePanelVisible: (call: Call) => ask('visible', null, call, (visible) => ({ visible })),
    setSoftphonePanelVisibility: (call: Call) => ask('show', call['visible'], call),
    setSoftphonePanelHeight: (call: Call) => ask('height', call['heightPX'], call),
    setSoftphonePanelWidth: (call: Call) => ask('width', call['widthPX'], call),
    setSoftphonePanelLabel: (call: Call) => ask('label', call['label'], call),
    setSoftphoneItemLabel: (call: Call) => ask('label', call['label'], call),
    notifyInitializationComplete: (call: Call = {}) => ask('ready', null, call),
    refreshView: (call: Call = {}) => ask('refresh', null, call),
    screenPop,
    searchAndScreenPop: (call: Call) =>
      ask('search', call['searchParams'], call, (value) => matches(value, call['deferred'] === true)),
    saveLog: (call: Call) =>
      ask('save', call['value'], call, (value) => {
        const { id } = value as OrgRecord;
        return oddities.savesBareId === true ? id : { recordId: id };
      }),
    runApex: (call: Call) =>
      ask(
        'apex',
        { method: `${String(call['apexClass'])}.${String(call['methodName'])}`, parameters: call['methodParams'] },
        call,
        (runApex) => ({ runApex }),
      ),
    publish: (call: Call) => ask('publish', { channel: call['channelName'], message: call['message'] }, call),
    subscribe: (call: Call & { listener: (message: unknown) => void }) => {
      const stop = onEvent('message', (payload) => {
        const { channel, message } = payload as { channel: string; message: unknown };
        if (channel === call['channelName']) call.listener(message);
      });
      ask('view', null, call, () => stop);
    },
    unsubscribe: (call: Call) => ask('view', null, call),
    hvs: {
      onWorkStart: ({ listener }: { listener: (payload: unknown) => void }) => onEvent('work-start', listener),
      completeWork: ({ callback, ...work }: Call) =>
        ask('complete-work', work, callback === undefined ? {} : { callback }),
    },
  };
}
