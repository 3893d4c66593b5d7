import { done, type CrmOutcome } from '../crm-outcome.js';
import { readPhoneFormat, type PhoneFormat } from './phone-format.js';

/** What an administrator sets for the softphone in the call center of Salesforce. */
export interface CallCenter {
  /** `reqConnectURL`. */
  readonly instanceUrl: string | null;
  /** `reqConnectRegion`, as `ap-northeast-1`. */
  readonly region: string | null;
  /** `reqConnectLoginURL`, where an identity provider signs agents in. */
  readonly loginUrl: string | null;
  /** `reqConnectPhoneFormat`; null where it is left empty. */
  readonly phoneFormat: PhoneFormat | null;
  /** `reqTaskBegins`: `start`, `end` or `never`. */
  readonly taskBegins: 'start' | 'end' | 'never';
  /** `reqTaskRequiresDisposition`. */
  readonly requiresDisposition: boolean;
  /** `reqClosesTabs`. */
  readonly closesTabs: boolean;
}

/** Reads the settings that `adapter.settings()` gives. Sections do not matter: items are found by their own names. */
export function readCallCenter(settings: Readonly<Record<string, string>>): CrmOutcome<CallCenter> {
  const items = new Map(
    Object.entries(settings).map(([path, value]) => [path.split('/').at(-1) ?? path, value.trim()]),
  );
  const item = (name: string): string | null => {
    const value = items.get(name) ?? '';
    return value === '' ? null : value;
  };
  const format = item('reqConnectPhoneFormat');
  const phoneFormat = format === null ? done(null) : readPhoneFormat(format);
  if (!phoneFormat.isDone) return phoneFormat;
  const begins = item('reqTaskBegins')?.toLowerCase();
  return done({
    instanceUrl: item('reqConnectURL'),
    region: item('reqConnectRegion'),
    loginUrl: item('reqConnectLoginURL'),
    phoneFormat: phoneFormat.value,
    taskBegins: begins === 'end' || begins === 'never' ? begins : 'start',
    requiresDisposition: item('reqTaskRequiresDisposition')?.toLowerCase() === 'true',
    closesTabs: item('reqClosesTabs')?.toLowerCase() === 'true',
  });
}
