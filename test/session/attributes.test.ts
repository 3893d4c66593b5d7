import { describe, expect, it } from 'vitest';
import { createSession } from '../../src/session/create-session.js';
import type { AttributeWriter } from '../../src/session/attribute-writer.js';
import { aContact } from './reports.js';
import { ScriptedGateway } from './scripted-gateway.js';
import { aReadySession, pass, settle, watch } from './story.js';

const id = 'contact-1';
const target = `attributes/${id}`;
const gold = { name: 'plan', value: 'gold' };
const talking = aContact('connected', { attributes: [gold, { name: 'language', value: 'ja' }] });

interface Asked {
  readonly contactId: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  resolve(): void;
  reject(reason: unknown): void;
}

/** A page's endpoint that answers when the test says so. */
class ScriptedWriter implements AttributeWriter {
  readonly asked: Asked[] = [];

  write(contactId: string, attributes: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.asked.push({ contactId, attributes, signal, resolve, reject });
    });
  }

  get last(): Asked {
    const last = this.asked.at(-1);
    if (last === undefined) throw new Error('Nothing was written.');
    return last;
  }
}

async function onACall() {
  const writer = new ScriptedWriter();
  const story = await aReadySession({ attributeWriter: writer });
  story.gateway.report([talking]);
  const attributes = () => story.session.snapshot.contacts[0]?.attributes ?? [];
  const plan = () => attributes().find(({ name }) => name === 'plan');
  return { ...story, writer, attributes, plan };
}

const withPlan = (value: string) => ({
  ...talking,
  attributes: [{ name: 'plan', value }, ...talking.attributes.slice(1)],
});

describe('an agent changes an attribute of the contact', () => {
  it('sees the new value at once, marked until the page has written it', async () => {
    const { session, writer, attributes, plan } = await onACall();
    const write = watch(session.setAttributes(id, { plan: 'silver' }));
    await settle();
    expect(plan()).toEqual({ name: 'plan', value: 'silver', isPending: true });
    expect(session.snapshot.pending).toMatchObject([{ command: 'setAttributes', target }]);
    expect(writer.last).toMatchObject({ contactId: id, attributes: { plan: 'silver' } });
    writer.last.resolve();
    await settle();
    expect(write.result).toBe('done');
    expect(attributes()).toEqual([{ name: 'plan', value: 'silver' }, talking.attributes[1]]);
    expect(session.snapshot.pending).toEqual([]);
  });

  it('keeps it over the older reports of Connect until Connect reports it, and follows Connect from then on', async () => {
    const { session, gateway, writer, plan } = await onACall();
    void session.setAttributes(id, { plan: 'silver' });
    await settle();
    gateway.report([talking]);
    expect(plan()).toEqual({ name: 'plan', value: 'silver', isPending: true });
    writer.last.resolve();
    await settle();
    gateway.report([{ ...talking, state: 'ended' }]);
    expect(plan()).toEqual({ name: 'plan', value: 'silver' });
    gateway.report([withPlan('silver')]);
    gateway.report([withPlan('gold')]);
    expect(plan()).toEqual(gold);
  });

  it('sees what somebody else wrote after it', async () => {
    const { session, gateway, writer, plan } = await onACall();
    void session.setAttributes(id, { plan: 'silver' });
    await settle();
    writer.last.resolve();
    await settle();
    gateway.report([withPlan('bronze')]);
    expect(plan()).toEqual({ name: 'plan', value: 'bronze' });
  });

  it('adds one that the flow did not set, and forgets it with the contact', async () => {
    const { session, gateway, writer, attributes } = await onACall();
    void session.setAttributes(id, { note: 'calls back on Monday' });
    await settle();
    writer.last.resolve();
    await settle();
    expect(attributes()).toEqual([...talking.attributes, { name: 'note', value: 'calls back on Monday' }]);
    gateway.report([]);
    gateway.report([talking]);
    expect(attributes()).toEqual(talking.attributes);
  });

  it('gets the old value back and a code when the page cannot write it, and nothing of either is in the log', async () => {
    const { session, writer, plan, log } = await onACall();
    const write = watch(session.setAttributes(id, { plan: 'platinum' }));
    await settle();
    writer.last.reject(new Error('422: platinum is no plan'));
    await settle();
    expect(write.result).toBe('attributes/not-written');
    expect(plan()).toEqual(gold);
    expect(session.snapshot.errors).toMatchObject([{ command: 'setAttributes', target }]);
    expect(writer.last.signal.aborted).toBe(true);
    expect(JSON.stringify(log)).not.toContain('platinum');
  });

  it('goes back to what was written before, which Connect has not reported yet', async () => {
    const { session, writer, plan } = await onACall();
    void session.setAttributes(id, { plan: 'silver' });
    await settle();
    writer.last.resolve();
    await settle();
    const second = watch(session.setAttributes(id, { plan: 'bronze' }));
    await settle();
    writer.last.reject(new Error('503'));
    await settle();
    expect(second.result).toBe('attributes/not-written');
    expect(plan()).toEqual({ name: 'plan', value: 'silver' });
  });

  it('waits ten seconds for the page, no longer, and tells it so', async () => {
    const { session, writer, plan, clock } = await onACall();
    const write = watch(session.setAttributes(id, { plan: 'silver' }));
    await pass(clock, 9_900);
    expect(write.result).toBe('waiting');
    expect(writer.last.signal.aborted).toBe(false);
    await pass(clock, 200);
    expect(write.result).toBe('attributes/no-answer');
    expect(writer.last.signal.aborted).toBe(true);
    expect(plan()).toEqual(gold);
    writer.last.resolve();
    await settle();
    expect(plan()).toEqual(gold);
  });

  it('saves one change of a contact at a time', async () => {
    const { session, writer, plan } = await onACall();
    void session.setAttributes(id, { plan: 'silver' });
    await settle();
    expect(await codeOf(session.setAttributes(id, { plan: 'bronze' }))).toBe('command/in-progress');
    expect(writer.asked).toHaveLength(1);
    expect(writer.last.signal.aborted).toBe(false);
    expect(plan()).toEqual({ name: 'plan', value: 'silver', isPending: true });
  });

  it('has the page stop writing when the session stops', async () => {
    const { session, writer } = await onACall();
    const write = watch(session.setAttributes(id, { plan: 'silver' }));
    await settle();
    await session.stop();
    await settle();
    expect(write.result).toBe('session/stopped');
    expect(writer.last.signal.aborted).toBe(true);
  });
});

describe('what Connect would not take is not written', () => {
  const refused = [
    ['a name with a space', { 'plan name': 'x' }, 'attributes/invalid'],
    ['a name in Japanese', { プラン: 'x' }, 'attributes/invalid'],
    ['nothing at all', {}, 'attributes/invalid'],
    // 32,768 bytes are left for names and values together; what is there takes 18 of them, "note" 4.
    ['one byte too much', { note: 'x'.repeat(32_768 - 18 - 4 + 1) }, 'attributes/too-large'],
    ['too many letters of three bytes', { note: 'あ'.repeat(11_000) }, 'attributes/too-large'],
  ] as const satisfies readonly (readonly [string, Readonly<Record<string, string>>, string])[];

  for (const [what, attributes, code] of refused) {
    it(`refuses ${what}`, async () => {
      const { session, writer, attributes: shown } = await onACall();
      expect(await codeOf(session.setAttributes(id, attributes))).toBe(code);
      expect(writer.asked).toEqual([]);
      expect(shown()).toEqual(talking.attributes);
    });
  }

  it('writes what just fits', async () => {
    const { session, writer } = await onACall();
    void session.setAttributes(id, { note: 'x'.repeat(32_768 - 18 - 4) });
    await settle();
    expect(writer.asked).toHaveLength(1);
  });

  it('refuses a contact that is gone', async () => {
    const { session, gateway, writer } = await onACall();
    gateway.report([]);
    expect(await codeOf(session.setAttributes(id, { plan: 'silver' }))).toBe('command/contact-gone');
    expect(writer.asked).toEqual([]);
  });
});

describe('a page that brings no writer', () => {
  it('is told what to give, and elements can ask beforehand', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([talking]);
    expect(session.may('setAttributes', id)).toEqual({ isAllowed: false, reason: 'no-attribute-writer' });
    expect(await codeOf(session.setAttributes(id, { plan: 'silver' }))).toBe('attributes/no-writer');
  });

  it('may not give something else in its place', () => {
    const attributeWriter = (() => Promise.resolve()) as unknown as AttributeWriter;
    expect(() => createSession({ gateway: new ScriptedGateway(), attributeWriter })).toThrow('attributeWriter');
  });
});

async function codeOf(command: Promise<unknown>): Promise<string> {
  const watched = watch(command);
  await settle();
  return watched.result;
}
