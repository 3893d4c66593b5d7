import type { Reply } from './fault.js';
import { shortId } from './ids.js';
import type { Line } from './line.js';
import type { OrgRecord } from './org-data.js';

type Callback = (response: {
  readonly result: unknown;
  readonly error: string | undefined;
  readonly id?: string;
}) => void;

/** What `saveLog` answers with: the id beside `true`, as written, or in place of it, as seen. */
export interface ClassicOddities {
  readonly savesIdAsResult?: boolean;
}

function classicView(record: OrgRecord | null): Readonly<Record<string, unknown>> {
  if (record === null) return { url: '/home/home.jsp', objectId: '', objectName: '', object: '', displayName: '' };
  const { id, type, fields } = record;
  return {
    url: `/${shortId(id)}`,
    objectId: shortId(id),
    objectName: String(fields['Name'] ?? ''),
    object: type,
    displayName: type,
    ...(typeof fields['PersonContactId'] === 'string'
      ? { contactId: fields['PersonContactId'], personAccount: true }
      : {}),
  };
}

/** `sforce.interaction`, over a line to the page around the frame. Whatever is not plain comes as JSON text. */
export function classicGlobal(line: Line, oddities: ClassicOddities = {}) {
  const error = (reply: Reply) => ('fault' in reply ? reply.fault.description : undefined);
  const ask = (
    method: string,
    argument: unknown,
    callback?: Callback,
    read: (value: unknown) => unknown = () => true,
  ) =>
    line.ask(method, argument, (reply) =>
      callback?.({ result: 'fault' in reply ? false : read(reply.value), error: error(reply) }),
    );
  const asText = (value: unknown) => JSON.stringify(value);
  const onEvent = (name: string, run: (payload: unknown) => void) => {
    line.hear((event) => {
      if (event.name === name) run(event.payload);
    });
  };
  const hits = (records: readonly OrgRecord[]) =>
    Object.fromEntries(
      records.map(({ id, type, fields }) => [shortId(id), { Name: fields['Name'], object: type, displayName: type }]),
    );
  const search = (text: string, callback: Callback | undefined, isShowing: boolean) =>
    ask('search', text, callback, (value) => {
      const { records } = value as { records: readonly OrgRecord[] };
      if (isShowing && records[0] !== undefined) line.ask('pop', { kind: 'record', id: records[0].id });
      const screenPopUrl =
        records.length === 1 ? `/${shortId(records[0]?.id ?? '')}` : `/search?str=${encodeURIComponent(text)}`;
      return asText({ ...hits(records), ...(isShowing ? {} : { screenPopUrl }) });
    });
  const cti = {
    enableClickToDial: (callback?: Callback) => ask('click-to-dial', true, callback),
    disableClickToDial: (callback?: Callback) => ask('click-to-dial', false, callback),
    onClickToDial: (listener: Callback) =>
      onEvent('click', (payload) => {
        const { number, record } = payload as { number: string; record: OrgRecord | null };
        const result = asText({ number, ...(record === null ? {} : classicView(record)) });
        listener({ result, error: undefined });
      }),
    getCallCenterSettings: (callback: Callback) => ask('settings', null, callback, asText),
    getSoftphoneLayout: (callback: Callback) => ask('layout', null, callback, asText),
    setSoftphoneHeight: (pixels: number, callback?: Callback) => ask('height', pixels, callback),
    setSoftphoneWidth: (pixels: number, callback?: Callback) => ask('width', pixels, callback),
    notifyInitializationComplete: () => ask('ready', null),
  };
  return {
    cti,
    isInConsole: (callback: Callback) => ask('visible', null, callback, () => line.isConsole),
    isVisible: (callback: Callback) => ask('visible', null, callback, (value) => value),
    setVisible: (isVisible: boolean, callback?: Callback) => ask('show', isVisible, callback),
    getPageInfo: (callback: Callback) =>
      ask('view', null, callback, (value) => asText(classicView(value as OrgRecord | null))),
    onFocus: (listener: Callback) =>
      onEvent('navigation', (payload) =>
        listener({ result: asText(classicView(payload as OrgRecord | null)), error: undefined }),
      ),
    screenPop: (url: string, _force: boolean, callback?: Callback) => {
      const id = /^\/([a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})$/.exec(url)?.[1];
      const found = /[?&]str=([^&]*)/.exec(url)?.[1];
      if (id !== undefined) return ask('pop', { kind: 'record', id }, callback);
      if (found !== undefined) return ask('pop', { kind: 'search', text: decodeURIComponent(found) }, callback);
      return ask('pop', { kind: 'page', text: url }, callback);
    },
    searchAndScreenPop: (text: string, _query: string, callType: string | null, callback?: Callback) =>
      search(text, callback, callType === null || callType.toLowerCase() === 'inbound'),
    searchAndGetScreenPopUrl: (text: string, _query: string, _callType: string | null, callback: Callback) =>
      search(text, callback, false),
    saveLog: (entityApiName: string, parameters: string, callback?: Callback) => {
      const { Id: id, ...values } = Object.fromEntries(new URLSearchParams(parameters));
      const value = id === undefined ? { entityApiName, ...values } : { Id: id, ...values };
      line.ask('save', value, (reply) => {
        if ('fault' in reply) return callback?.({ result: false, error: error(reply) });
        const saved = shortId((reply.value as OrgRecord).id);
        callback?.(
          oddities.savesIdAsResult === true
            ? { result: saved, error: undefined }
            : { result: true, id: saved, error: undefined },
        );
      });
    },
    runApex: (name: string, method: string, parameters: string, callback?: Callback) =>
      ask('apex', { method: `${name}.${method}`, parameters }, callback, (value) => value),
    refreshPage: (callback?: Callback) => ask('refresh', null, callback),
    refreshRelatedList: (_name: string, callback?: Callback) => ask('refresh', null, callback),
  };
}
