import { describe, expect, it } from 'vitest';
import { crmOrigin } from '../../fakes/page-message/fake-page.js';
import { aConnectedPage, aPageDesk } from './page-desk.js';

const click = { type: 'click-to-dial', number: '+815555' };

describe('messages of strangers', () => {
  it.each(['https://crm.example.com.evil.example', 'http://crm.example.com', 'https://crm.example.com:8443', 'null'])(
    'does not dial for %s',
    async (origin) => {
      const { page, heard } = await aConnectedPage();
      page.say({ ...page.envelope('event'), event: click }, { origin });
      expect(heard).toEqual([]);
    },
  );

  it('does not dial for another frame of the same origin', async () => {
    const { page, heard } = await aConnectedPage();
    page.say({ ...page.envelope('event'), event: click }, { source: {} });
    page.say({ ...page.envelope('event'), event: click }, { source: null });
    expect(heard).toEqual([]);
  });

  it('takes no answer from another frame', async () => {
    const { page, adapter, clock, answer } = await aConnectedPage();
    page.weather.isSilent = true;
    const asked = adapter.currentRecord();
    await answer(Promise.resolve({ isDone: true, value: null }));
    const id = page.sent.at(-1)?.message['id'];
    const forged = { ...page.envelope('answer'), id, isDone: true, value: { type: 'person', id: 'forged' } };
    page.say(forged, { source: {} });
    page.say(forged, { origin: 'https://evil.example' });
    clock.advance(9_000);
    expect(await asked).toMatchObject({ isDone: false, code: 'timeout' });
  });

  it.each(['*', 'null', '', 'crm.example.com', 'https://crm.example.com/', 'https://crm.example.com/app', 'file:///a'])(
    'is not connected to the origin "%s"',
    async (origin) => {
      const { adapter, page, answer } = aPageDesk({ origin });
      expect(await answer(adapter.connect())).toMatchObject({ isDone: false, code: 'invalid' });
      expect([page.sent, page.isHeard]).toEqual([[], false]);
    },
  );

  it('writes to the exact origin only', async () => {
    const { page, adapter, answer } = await aConnectedPage();
    await answer(adapter.search({ text: '312345678', direction: 'inbound', values: {} }));
    expect(new Set(page.sent.map(({ targetOrigin }) => targetOrigin))).toEqual(new Set([crmOrigin]));
  });
});

describe('messages without sense', () => {
  it.each([
    ['nothing', null],
    ['a text', 'click-to-dial'],
    ['a list', [click]],
    ['a class instance', new Map([['type', 'event']])],
    ['another protocol', { protocol: 'other', version: 1, type: 'event', event: click }],
    ['a later version', { protocol: 'ccp-elements/crm', version: 2, type: 'event', event: click }],
    ['a version in a text', { protocol: 'ccp-elements/crm', version: '1', type: 'event', event: click }],
    ['no event', { protocol: 'ccp-elements/crm', version: 1, type: 'event' }],
    ['an answer to nothing', { protocol: 'ccp-elements/crm', version: 1, type: 'answer', id: 'ask-99', isDone: true }],
    [
      'our own request',
      { protocol: 'ccp-elements/crm', version: 1, type: 'ask', id: 'ask-1', ask: 'hello', values: {} },
    ],
  ])('ignores %s', async (_, data) => {
    const { page, heard } = await aConnectedPage();
    page.say(data);
    expect(heard).toEqual([]);
  });

  it.each([
    { type: 'click-to-dial' },
    { type: 'click-to-dial', number: '' },
    { type: 'click-to-dial', number: 5 },
    { type: 'click-to-dial', number: '5'.repeat(501) },
    { type: 'panel', isVisible: 'yes' },
    { type: 'late-log', contactId: 'c', record: { type: '', id: '1' } },
    { type: 'constructor' },
  ])('ignores the event %o', async (event) => {
    const { page, heard } = await aConnectedPage();
    page.event(event);
    expect(heard).toEqual([]);
  });

  it('drops a record that is none, and keeps the click', async () => {
    const { page, heard } = await aConnectedPage();
    page.event({ ...click, record: { id: { toString: 'x' } } });
    expect(heard).toMatchObject([{ number: '+815555', record: null }]);
  });

  it('takes one answer for a request', async () => {
    const { page, adapter, answer } = await aConnectedPage();
    const asked = await answer(adapter.currentRecord());
    page.say({
      ...page.envelope('answer'),
      id: page.sent.at(-1)?.message['id'],
      isDone: true,
      value: { id: 'second' },
    });
    expect(asked).toEqual({ isDone: true, value: null });
  });

  it('believes only abilities that it knows, and none of a page that lists none', async () => {
    const { adapter } = await aConnectedPage();
    expect(adapter.capabilities.has('presence')).toBe(false);
    expect(adapter.capabilities.size).toBe(12);
    const other = aPageDesk();
    other.page.abilities = 'all';
    expect(await other.answer(other.adapter.connect())).toMatchObject({ isDone: false, code: 'unknown' });
  });

  it('hears nothing once it is stopped', async () => {
    const { page, adapter, heard } = await aConnectedPage();
    adapter.stop();
    page.event(click);
    expect([page.isHeard, heard]).toEqual([false, []]);
  });
});
