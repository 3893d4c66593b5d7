import { describe, expect, it } from 'vitest';
import { aConnectedDesk, aSalesforceDesk } from './salesforce-desk.js';
import { aLog } from '../crm-contract.js';
import { pass } from '../../session/story.js';

const uis = ['lightning', 'classic'] as const;

describe('the way to Salesforce', () => {
  it('is not there before its script is', async () => {
    const desk = aSalesforceDesk({ adapter: { sforce: () => undefined } });
    expect(await desk.answer(desk.adapter.connect())).toMatchObject({ isDone: false, code: 'not-ready' });
  });

  it.each(uis)('opens once the container of the softphone is ready, in %s', async (ui) => {
    const desk = aSalesforceDesk({ ui, isContainerReady: false });
    expect(await desk.answer(desk.adapter.connect())).toMatchObject({ isDone: false, code: 'not-ready' });
    desk.host.isContainerReady = true;
    expect(await desk.answer(desk.adapter.connect())).toMatchObject({ isDone: true });
  });

  it.each(uis)('keeps the standby address away by saying in time that the softphone is up, in %s', async (ui) => {
    const settings = { '/reqGeneralInfo/reqStandbyUrl': '/apex/Standby', '/reqGeneralInfo/reqTimeout': '10000' };
    const silent = await aConnectedDesk({ ui, org: { settings } });
    await pass(silent.clock, 10_000);
    expect(silent.isOnStandby()).toBe(true);
    const desk = await aConnectedDesk({ ui, org: { settings } });
    await desk.value(desk.adapter.announceReady());
    await pass(desk.clock, 10_000);
    expect(desk.isOnStandby()).toBe(false);
  });

  it.each(uis)('reads the settings and the layout of the administrator, in %s', async (ui) => {
    const desk = await aConnectedDesk({ ui });
    expect(await desk.value(desk.adapter.settings())).toEqual({ '/reqGeneralInfo/reqInternalName': 'FakeConnect' });
    expect((await desk.value(desk.adapter.softphoneLayout())).inbound).toEqual({
      objects: { Account: ['Name', 'Phone'], Contact: ['Name', 'Phone'], Lead: ['Name', 'Phone'] },
      noMatch: { shows: 'none', name: null },
      oneMatch: { shows: 'record', name: null },
      severalMatches: { shows: 'search', name: null },
    });
  });

  it('tells the limits of the panel from a failure', async () => {
    const desk = await aConnectedDesk();
    expect(await desk.answer(desk.adapter.setPanelSize({ width: 199 }))).toMatchObject({ code: 'invalid' });
    await desk.value(desk.adapter.setPanelSize({ width: 420, height: 700 }));
    expect(desk.host.panel).toMatchObject({ width: 420, height: 700 });
  });

  it('names an Apex class that is not there, and calls one that is', async () => {
    const desk = await aConnectedDesk();
    expect(await desk.answer(desk.adapter.callServer('Missing.method', {}))).toEqual({
      isDone: false,
      code: 'server',
      said: 'SERVER_ERROR: Could not load Apex class: Missing.',
    });
    expect(await desk.value(desk.adapter.callServer('Desk.hello', { name: 'A&B = c' }))).toBe('hello A&B = c');
  });
});

describe('a click on a number in Salesforce', () => {
  it('is silent until numbers are made clickable', async () => {
    const desk = await aConnectedDesk();
    desk.host.clickNumber('03-1234-5678');
    await pass(desk.clock, 500);
    expect(desk.heard).toEqual([]);
  });

  it.each([
    ['lightning', false],
    ['lightning', true],
    ['classic', false],
  ] as const)('carries its record, in %s, in an old envelope: %s', async (ui, wrapsClicks) => {
    const desk = await aConnectedDesk({ ui, oddities: { wrapsClicks } });
    const contact = desk.org.add('Contact', { Name: 'Aiko Tanaka', Phone: '0312345678' });
    await desk.value(desk.adapter.setClickToDial(true));
    desk.host.clickNumber('81312345678', contact);
    await pass(desk.clock, 500);
    expect(desk.heard).toMatchObject([{ type: 'click-to-dial', number: '81312345678', record: { type: 'Contact' } }]);
    const [click] = desk.heard;
    expect(click?.type === 'click-to-dial' && desk.adapter.sameId(click.record?.id ?? '', contact.id)).toBe(true);
  });

  it('belongs to the step of a cadence, which is completed once the call has its task and disposition', async () => {
    const desk = await aConnectedDesk();
    const attributes = { to: '+81 3-1234-5678' };
    desk.host.tell({ name: 'work-start', payload: { workId: 'work-1', completeWorkWhen: 'TaskSaved', attributes } });
    await desk.value(desk.adapter.setClickToDial(true));
    desk.host.clickNumber('03-1234-5678');
    await pass(desk.clock, 500);
    expect(desk.heard).toMatchObject([{ type: 'click-to-dial', workId: 'work-1' }]);
    const log = { ...aLog, direction: 'outbound', outcome: 'answered', talkSeconds: 61 } as const;
    const task = await desk.value(desk.adapter.saveLog(log, null));
    expect(desk.host.completedWorks).toEqual([]);
    const disposition = { code: 'sale', label: 'Sale' };
    await desk.value(desk.adapter.saveLog({ ...log, disposition }, task));
    expect(desk.host.completedWorks).toEqual([
      { workId: 'work-1', attributes: { disposition: 'Sale', taskId: task.id, wasConnected: true } },
    ]);
  });
});

describe('what the agent looks at', () => {
  it.each(uis)('is told as they go from record to record, in %s', async (ui) => {
    const desk = await aConnectedDesk({ ui });
    const contact = desk.org.add('Contact', { Name: 'Aiko Tanaka' });
    expect(await desk.value(desk.adapter.currentRecord())).toBeNull();
    desk.host.show(contact);
    await pass(desk.clock, 500);
    expect(desk.heard).toContainEqual(
      expect.objectContaining({ type: 'navigation', record: expect.objectContaining({ name: 'Aiko Tanaka' }) }),
    );
    const looked = await desk.value(desk.adapter.currentRecord());
    expect(desk.adapter.sameId(looked?.id ?? '', contact.id)).toBe(true);
  });

  it('is asked for, since a console says nothing of the way to a list', async () => {
    const desk = await aConnectedDesk();
    desk.host.show(desk.org.add('Contact', { Name: 'Aiko Tanaka' }));
    await pass(desk.clock, 500);
    const before = desk.heard.length;
    desk.host.show(null);
    await pass(desk.clock, 500);
    expect(desk.heard).toHaveLength(before);
    expect(await desk.value(desk.adapter.currentRecord())).toBeNull();
  });
});

describe.each(uis)('what else Salesforce tells, in %s', (ui) => {
  it('is the contact behind a person account, whom a task can be with', async () => {
    const desk = await aConnectedDesk({ ui });
    const person = desk.org.add('Contact', { Name: 'Aiko Tanaka' });
    const account = desk.org.add('Account', { Name: 'Aiko Tanaka', PersonContactId: person.id });
    desk.host.show(account);
    const record = await desk.value(desk.adapter.currentRecord());
    expect(record).toMatchObject({ type: 'Account', contactId: person.id, isPersonAccount: true });
    await desk.value(desk.adapter.saveLog({ ...aLog, records: record === null ? [] : [record] }, null));
    expect(desk.org.tasks()[0]?.fields['WhoId']).toBe(person.id);
  });

  it('is the same record again, when the window comes to the front or a form opens over it', async () => {
    const desk = await aConnectedDesk({ ui });
    desk.host.show(desk.org.add('Contact', { Name: 'Aiko Tanaka' }));
    await pass(desk.clock, 500);
    const before = desk.heard.length;
    desk.host.tellView();
    await pass(desk.clock, 500);
    expect(desk.heard.slice(before)).toMatchObject([{ type: 'navigation', record: { name: 'Aiko Tanaka' } }]);
  });

  it('is that the agent left the console', async () => {
    const desk = await aConnectedDesk({ ui });
    desk.host.tell({ name: 'console', payload: { type: 'CONSOLE_LOGOUT', message: {} } });
    await pass(desk.clock, 500);
    expect(desk.heard).toEqual([{ type: 'signed-out' }]);
  });
});

describe('a search and its pop', () => {
  it.each(uis)('shows by the rules of the layout what the search has found, in %s', async (ui) => {
    const desk = await aConnectedDesk({ ui });
    const contact = desk.org.add('Contact', { Name: 'Aiko Tanaka', Phone: '(03) 1234-5678' });
    const found = await desk.value(desk.adapter.search({ text: '0312345678', direction: 'inbound', values: {} }));
    expect(found.records).toMatchObject([{ type: 'Contact', name: 'Aiko Tanaka' }]);
    await desk.value(desk.adapter.pop({ kind: 'found', token: found.token }));
    await pass(desk.clock, 500);
    expect(desk.host.shown).toEqual([contact.id]);
  });

  it('finds only what the layout shows', async () => {
    const desk = await aConnectedDesk({ org: { layout: { Lead: ['Name'] } } });
    desk.org.add('Contact', { Name: 'Aiko Tanaka', Phone: '0312345678' });
    expect(
      (await desk.value(desk.adapter.search({ text: '0312345678', direction: 'inbound', values: {} }))).records,
    ).toEqual([]);
  });

  it.each(uis)('refuses a search for less than three characters, in %s', async (ui) => {
    const desk = await aConnectedDesk({ ui });
    const search = desk.adapter.search({ text: '03', direction: 'inbound', values: {} });
    expect(await desk.answer(search)).toMatchObject({ code: 'invalid' });
  });
});

describe('the tabs of a console', () => {
  it.each([
    ['lightning', /^ctab\d/],
    ['classic', /^scc-pt-\d/],
  ] as const)('come with their records and are closed by their ids, in %s', async (ui, name) => {
    const desk = await aConnectedDesk({ ui });
    const contact = desk.org.add('Contact', { Name: 'Aiko Tanaka' });
    desk.host.show(contact);
    desk.host.tabs.open(desk.org.add('Case', { Subject: 'Glasses' }).id, desk.host.tabs.focusedId);
    const tabs = await desk.value(desk.adapter.tabs());
    expect(tabs.map(({ record }) => record?.type)).toEqual(['Contact', 'Case']);
    const [tab] = tabs;
    expect(tab?.tabId).toMatch(name);
    expect(desk.adapter.sameId(tab?.record?.id ?? '', contact.id)).toBe(true);
    await desk.value(desk.adapter.closeTab(tab?.tabId ?? ''));
    expect(desk.host.tabs.tabs).toEqual([]);
    expect(desk.heard).toContainEqual(expect.objectContaining({ type: 'tab', fact: 'closed', tabId: tab?.tabId }));
    expect(await desk.answer(desk.adapter.closeTab('gone'))).toMatchObject({ isDone: false, code: 'server' });
  });
});
