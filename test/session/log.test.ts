import { describe, expect, it } from 'vitest';
import { LogRing } from '../../src/session/log-ring.js';
import { redactFields, redactText } from '../../src/session/redact.js';
import { aContact, agentIn } from './reports.js';
import { aReadySession, settle, watch } from './story.js';

const contactId = '6fea7e52-179e-489d-9dd1-3118838ce876';

describe('the log', () => {
  it('keeps the last entries, oldest first', () => {
    const told: string[] = [];
    const ring = new LogRing(
      () => 1,
      ({ text }) => told.push(text),
      3,
    );
    for (const text of ['a', 'b', 'c', 'd']) ring.add('info', text);
    expect(ring.entries().map(({ text }) => text)).toEqual(['b', 'c', 'd']);
    expect(told).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['dialling +81 3-1234-5678 now', 'dialling [number] now'],
    ['from 03-1234-5678', 'from [number]'],
    ['from ０３−１２３４−５６７８', 'from [number]'],
    ['to (212) 555-0100.', 'to [number].'],
    ['mail to ana.lopez@example.com today', 'mail to [email] today'],
    [`contact ${contactId} gone`, `contact ${contactId} gone`],
    ['arn:aws:connect:us-east-1:111122223333:instance/a', 'arn:aws:connect:us-east-1:111122223333:instance/a'],
    ['at 2026-11-20T18:24:23.645Z, 404 of 1000', 'at 2026-11-20T18:24:23.645Z, 404 of 1000'],
  ])('redacts %s', (text, redacted) => {
    expect(redactText(text)).toBe(redacted);
  });

  it('drops what names a customer and keeps ids, codes and counts', () => {
    const fields = { contactId, code: 'a/b', count: 3, customerName: 'Ana', phoneNumber: 'x', said: 'call 0312345678' };
    expect(redactFields(fields)).toEqual({
      contactId,
      code: 'a/b',
      count: 3,
      customerName: '[redacted]',
      phoneNumber: '[redacted]',
      said: 'call [number]',
    });
  });

  it('tells the course of a call without its number, name or attributes', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([aContact('connecting', { contactId })], agentIn('PendingBusy'));
    gateway.say({ type: 'log', level: 'warn', text: 'retrying +81312345678', fields: { attempt: 2 } });
    void watch(session.accept(contactId));
    await settle();
    const text = JSON.stringify(session.logEntries());
    expect(text).toContain(contactId);
    expect(text).toContain('contact-offered');
    expect(text).toContain('"attempt":2');
    expect(text).not.toMatch(/12345678|gold|Nabila/);
  });
});
