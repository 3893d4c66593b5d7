import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { aLog } from '../crm-contract.js';
import { aConnectedPage } from './page-desk.js';

const schema = JSON.parse(readFileSync('src/crm/page-message/page-message.v1.json', 'utf8'));
const isValid = new Ajv({ strict: false }).compile(schema);

it('sends nothing but what its schema says, and the simulated page neither', async () => {
  const { page, adapter, answer } = await aConnectedPage();
  const record = page.addPerson('Aiko Tanaka', '+81 3-1234-5678');
  const saved = adapter.saveLog({ ...aLog, records: [record] }, null);
  await answer(saved);
  await answer(adapter.saveLog(aLog, { type: 'log', id: 'log-1' }));
  await answer(adapter.pop({ kind: 'record', record }));
  await answer(adapter.pop({ kind: 'new-record', type: 'person', values: { phone: '+81312345678' } }));
  await answer(adapter.search({ text: '312345678', direction: 'inbound', values: {} }));
  await answer(adapter.findLog(aLog.contactId));
  await answer(adapter.setPanelSize({ height: 520 }));
  await answer(adapter.setPanelLabel('Softphone'));
  await answer(adapter.setPanelVisible(true));
  await answer(adapter.setClickToDial(false));
  page.event({ type: 'click-to-dial', number: '+815555', record });
  page.event({ type: 'navigation', record: null });
  page.refuses = true;
  await answer(adapter.refresh());
  const messages = [...page.sent.map(({ message }) => message), ...page.said];
  expect(messages.length).toBeGreaterThan(24);
  expect(messages.filter((message) => !isValid(message))).toEqual([]);
});

it('refuses what the adapter ignores', () => {
  const event = (version: unknown, said: object) => ({
    protocol: 'ccp-elements/crm',
    version,
    type: 'event',
    event: said,
  });
  expect(isValid(event(1, { type: 'click-to-dial', number: '+815555' }))).toBe(true);
  expect(isValid(event(2, { type: 'click-to-dial', number: '+815555' }))).toBe(false);
  expect(isValid(event(1, { type: 'click-to-dial', number: 5 }))).toBe(false);
  expect(isValid(event(1, { type: 'late-log' }))).toBe(false);
});

it('says in the schema which abilities a page may name', async () => {
  const { adapter } = await aConnectedPage();
  expect(new Set(schema.definitions.capabilities.items.enum)).toEqual(adapter.capabilities);
});
