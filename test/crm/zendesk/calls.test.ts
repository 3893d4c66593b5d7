import { expect, it } from 'vitest';
import { createZendeskAdapter } from '../../../src/crm/zendesk/zendesk-adapter.js';
import { aLog } from '../crm-contract.js';
import { aConnectedDesk, aZendeskDesk } from './zendesk-desk.js';

it('keeps a call on the ticket that it is about, with a voice comment', async () => {
  const { adapter, zendesk, answer } = await aConnectedDesk();
  const ticket = zendesk.addTicket('Broken lens');
  await answer(adapter.saveLog({ ...aLog, records: [{ type: 'ticket', id: ticket }] }, null));
  expect([...zendesk.calls.values()]).toEqual([
    {
      app_id: 735264019863524,
      agent_id: 385473779372,
      from_line: '+81312345678',
      to_line: '+81350000000',
      direction: 'inbound',
      call_started_at: '2026-01-05T09:00:00.000Z',
      ticket_id: Number(ticket),
      comment: {
        title: `Inbound - Sales & Service (${aLog.contactId})`,
        author_id: 385473779372,
        call_fields: expect.arrayContaining(['from_line', 'call_disposition']),
      },
    },
  ]);
});

it('makes a ticket for a call without one, unless told not to', async () => {
  const making = await aConnectedDesk();
  await making.answer(making.adapter.saveLog(aLog, null));
  expect(making.zendesk.tickets.size).toBe(1);
  const keeping = await aConnectedDesk({ withoutTicket: 'call-only' });
  await keeping.answer(keeping.adapter.saveLog(aLog, null));
  expect([keeping.zendesk.tickets.size, keeping.zendesk.calls.size]).toEqual([0, 1]);
});

it('writes the end and the disposition of a dialled call into what is there', async () => {
  const { adapter, zendesk, answer } = await aConnectedDesk();
  const dialled = { ...aLog, direction: 'outbound' } as const;
  const made = await answer(adapter.saveLog(dialled, null));
  if (!made.isDone) throw new Error(made.code);
  const disposition = { code: 'sale', label: 'Sale' };
  await answer(adapter.saveLog({ ...dialled, talkSeconds: 61, outcome: 'answered', disposition }, made.value));
  expect([...zendesk.calls.values()]).toMatchObject([
    {
      from_line: '+81350000000',
      to_line: '+81312345678',
      call_ended_at: '2026-01-05T09:01:01.000Z',
      completion_status: 'completed',
      call_disposition: 'Sale',
    },
  ]);
});

it('takes a caller who hides the number', async () => {
  const { adapter, zendesk, answer } = await aConnectedDesk();
  const saved = await answer(adapter.saveLog({ ...aLog, phoneNumber: null }, null));
  expect([saved.isDone, [...zendesk.calls.values()][0]?.['from_line']]).toEqual([true, 'Anonymous']);
});

it('says the status of a refusal, and nothing of what Zendesk repeats in it', async () => {
  const { adapter, answer } = await aConnectedDesk();
  const saved = await answer(adapter.saveLog({ ...aLog, records: [{ type: 'ticket', id: '404' }] }, null));
  expect(saved).toEqual({ isDone: false, code: 'invalid', said: 'status 404' });
});

it('waits for the framework, and for an app that has an id', async () => {
  const missing = createZendeskAdapter({ client: () => undefined, line: '+81350000000' });
  expect(await missing.connect()).toMatchObject({ isDone: false, code: 'not-ready' });
  const { adapter, zendesk, answer } = aZendeskDesk();
  zendesk.appId = 0;
  expect(await answer(adapter.connect())).toMatchObject({ isDone: false, code: 'unknown' });
});
