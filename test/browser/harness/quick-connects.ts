import type { QuickConnect, QuickConnectKind } from '../../../src/domain/quick-connect.js';
import type { Language } from './situations.js';

const make = (name: string, kind: QuickConnectKind, phoneNumber: string | null = null): QuickConnect => ({
  kind,
  name,
  arn: `arn:quick-connect/${name}`,
  phoneNumber,
});

const listed = {
  en: [
    make('Billing L2', 'queue'),
    make('Bill Hargreaves', 'agent'),
    make('Ken Mori', 'agent'),
    make('Nabila Haddad', 'agent'),
    make('Mobile repair partner', 'phone', '+815033331200'),
    make('Waybill claims', 'queue'),
    make('Interpreter', 'phone', '+81335550142'),
    make('Duty manager', 'agent'),
  ],
  ja: [
    make('請求窓口', 'queue'),
    make('森 健', 'agent'),
    make('田中 美咲', 'agent'),
    make('修理センター', 'phone', '+815033331200'),
    make('配送センター', 'phone', '+81335550142'),
    make('サポート（日本語）', 'queue'),
  ],
} as const;

/** The quick connects of a small contact centre. */
export function quickConnects(language: Language = 'en'): readonly QuickConnect[] {
  return listed[language];
}

/** Those of a large one: agents, queues and numbers in turn. */
export function manyQuickConnects(count: number): readonly QuickConnect[] {
  return Array.from({ length: count }, (_, at) => {
    const label = String(at + 1).padStart(5, '0');
    if (at % 3 === 0) return make(`Agent ${label}`, 'agent');
    return at % 3 === 1 ? make(`Queue ${label}`, 'queue') : make(`Phone ${label}`, 'phone', `+8150310${10_000 + at}`);
  });
}
