import { expect, it } from 'vitest';
import { aConnectedDesk } from './zendesk-desk.js';

it('opens a ticket in the browser of the agent', async () => {
  const { adapter, zendesk, answer } = await aConnectedDesk();
  const id = zendesk.addTicket('Broken lens');
  await answer(adapter.pop({ kind: 'record', record: { type: 'ticket', id } }));
  expect(zendesk.shown).toEqual([id]);
});

it('asks nothing of Zendesk for an id that would change the address', async () => {
  const { adapter, zendesk, answer } = await aConnectedDesk();
  const popped = await answer(adapter.pop({ kind: 'record', record: { type: 'ticket', id: '1/../../users/2' } }));
  expect(popped).toMatchObject({ isDone: false, code: 'invalid' });
  expect(zendesk.shown).toEqual([]);
});

it('shows the one person of a search, and nobody where there are two', async () => {
  const { adapter, zendesk, answer } = await aConnectedDesk();
  const aiko = zendesk.addUser('Aiko Tanaka', '+81 3-1234-5678');
  await answer(adapter.pop({ kind: 'search', text: '03-1234-5678'.slice(1) }));
  expect(zendesk.shown).toEqual([aiko]);
  zendesk.addUser('Kenji Tanaka', '+81 3-1234-5678');
  const popped = await answer(adapter.pop({ kind: 'search', text: '312345678' }));
  expect(popped).toEqual({ isDone: false, code: 'invalid', said: '2 matches' });
  expect(zendesk.shown).toEqual([aiko]);
});

it('makes a ticket for a stranger and opens it', async () => {
  const { adapter, zendesk, answer } = await aConnectedDesk();
  const values = { subject: 'Call', comment: 'A new customer' };
  await answer(adapter.pop({ kind: 'new-record', type: 'ticket', values }));
  expect([...zendesk.tickets.values()]).toEqual([{ via_id: 45, subject: 'Call', comment: { body: 'A new customer' } }]);
  expect(zendesk.shown).toHaveLength(1);
});

it('dials with the ticket that a clicked number stands on, and ignores what is no click', async () => {
  const { adapter, zendesk, heard, clock } = await aConnectedDesk();
  for (const data of [null, 'x', {}, { number: 5 }, { number: ' ' }]) zendesk.dialOut(data);
  zendesk.dialOut({ number: '+1 555 0100', ticketId: 12 });
  clock.advance(1_000);
  expect(heard).toEqual([
    {
      type: 'click-to-dial',
      number: '+1 555 0100',
      record: { type: 'ticket', id: '12' },
      parameters: null,
      workId: null,
    },
  ]);
  adapter.stop();
  expect(zendesk.heardBy('voice.dialout')).toBe(0);
});

it('opens its pane and sets its size', async () => {
  const { adapter, zendesk, answer } = await aConnectedDesk();
  await answer(adapter.setPanelVisible(true));
  await answer(adapter.setPanelSize({ width: 320, height: 520 }));
  expect(zendesk.invoked).toEqual([
    ['popover', 'show'],
    ['resize', { width: '320px', height: '520px' }],
  ]);
});
