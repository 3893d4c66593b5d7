import { describe, expect, it } from 'vitest';
import type { QuickConnect } from '../../src/domain/quick-connect.js';
import { CcpError } from '../../src/domain/errors.js';
import { anAgent } from './reports.js';
import { aDesk } from '../simulator/page/page-desk.js';
import { aReadySession, aSession, pass, settle, watch } from './story.js';

const berlin: QuickConnect = { kind: 'phone', name: 'Berlin office', arn: 'arn:berlin', phoneNumber: '+493023125000' };
const billing: QuickConnect = { kind: 'queue', name: 'Billing', arn: 'arn:billing', phoneNumber: null };

async function anAgentWithQuickConnects() {
  const story = await aReadySession();
  story.gateway.listed = [berlin, billing];
  return story;
}

describe('quick connects', () => {
  it('are asked for once, however often the agent opens the list', async () => {
    const { session, gateway } = await anAgentWithQuickConnects();
    const [first, second] = await Promise.all([session.quickConnects(), session.quickConnects()]);
    gateway.report();
    expect(await session.quickConnects()).toBe(first);
    expect(second).toBe(first);
    expect(first).toEqual([berlin, billing]);
    expect(gateway.asked).toEqual(['quickConnects']);
  });

  it('cannot be changed by a host', async () => {
    const { session } = await anAgentWithQuickConnects();
    const list = await session.quickConnects();
    expect([Object.isFrozen(list), list.every(Object.isFrozen)]).toEqual([true, true]);
  });

  it('are asked for anew when the agent gets another routing profile, or other queues in it', async () => {
    const { session, gateway } = await anAgentWithQuickConnects();
    await session.quickConnects();
    const { routingProfile } = anAgent;
    gateway.listed = [billing];
    gateway.report([], { ...anAgent, routingProfile: { ...routingProfile, arn: 'another' } });
    expect(await session.quickConnects()).toEqual([billing]);
    gateway.report([], { ...anAgent, routingProfile: { ...routingProfile, arn: 'another', queues: [] } });
    await session.quickConnects();
    expect(gateway.asked).toHaveLength(3);
  });

  it('are asked for anew on demand', async () => {
    const { session, gateway } = await anAgentWithQuickConnects();
    await session.quickConnects();
    gateway.listed = [berlin];
    expect(await session.quickConnects({ isFresh: true })).toEqual([berlin]);
    expect(await session.quickConnects()).toEqual([berlin]);
    expect(gateway.asked).toHaveLength(2);
  });

  it('are asked for again after Connect refused them', async () => {
    const { session, gateway } = await anAgentWithQuickConnects();
    gateway.answers.set('quickConnects', new CcpError('command/refused'));
    await expect(session.quickConnects()).rejects.toMatchObject({ code: 'command/refused' });
    gateway.answers.delete('quickConnects');
    expect(await session.quickConnects()).toEqual([berlin, billing]);
  });

  it('are given up when Connect never answers', async () => {
    const { session, gateway, clock } = await anAgentWithQuickConnects();
    gateway.answers.set('quickConnects', 'silent');
    const list = watch(session.quickConnects());
    await pass(clock, 59_000, 1000);
    expect(list.result).toBe('waiting');
    await pass(clock, 1_000, 1000);
    expect(list.result).toBe('command/timeout');
  });

  it('are refused before the session is ready', async () => {
    const { session, gateway } = aSession();
    await settle();
    await expect(session.quickConnects()).rejects.toMatchObject({ code: 'session/not-ready' });
    expect(gateway.asked).toEqual([]);
  });

  it('end with the session, and are asked for anew after a restart', async () => {
    const { session, gateway } = await anAgentWithQuickConnects();
    gateway.answers.set('quickConnects', 'silent');
    const underWay = watch(session.quickConnects());
    await session.stop();
    await settle();
    expect(underWay.result).toBe('session/stopped');
    await expect(session.quickConnects()).rejects.toMatchObject({ code: 'session/stopped' });
    gateway.answers.delete('quickConnects');
    void session.restart();
    await settle();
    gateway.report();
    expect(await session.quickConnects()).toEqual([berlin, billing]);
  });
});

describe('the quick connects of a large contact centre', () => {
  it('arrive from all pages', async () => {
    const { session, clock } = await aDesk({ settings: { quickConnectCount: 1000 } });
    const list = session.quickConnects();
    await pass(clock, 100);
    expect(await list).toHaveLength(1000);
  });
});
