import { describe, expect, it } from 'vitest';
import { pass } from '../../session/story.js';
import { clear, finish, ring, talk } from '../../simulator/page/page-desk.js';
import { aSalesforceBridgeDesk } from './salesforce-bridge-desk.js';

describe.each(['lightning', 'classic'] as const)('a call in Salesforce %s', (ui) => {
  it('shows the caller, leaves one task with its disposition, and closes what it opened', async () => {
    const story = await aSalesforceBridgeDesk({ salesforce: { ui }, closesTabs: true });
    const mine = story.org.add('Case', { Subject: 'open before the call' });
    story.host.show(mine);
    const aiko = story.org.add('Contact', { Name: 'Aiko Tanaka', Phone: '03-1234-5678' });
    const contactId = await talk(story.desk);
    await pass(story.clock, 2_000);
    expect(story.host.shown).toEqual([aiko.id]);
    await finish(story, contactId);
    void story.bridge.setDisposition(contactId, { code: 'sale', label: 'Sale' });
    await pass(story.clock, 1_000);
    await clear(story, contactId);
    await pass(story.clock, 3_000);
    expect(story.org.tasks()).toHaveLength(1);
    const { fields } = story.org.tasks()[0]!;
    expect(fields).toMatchObject({ CallObject: contactId, CallDisposition: 'Sale', Status: 'Completed' });
    expect(story.adapter.sameId(String(fields['WhoId']), aiko.id)).toBe(true);
    expect(story.host.tabs.tabs.map(({ recordId }) => recordId)).toEqual([mine.id]);
    expect(story.thrown).toEqual([]);
  });

  it('leaves one task where the answer to its saving is lost with a reload', async () => {
    const story = await aSalesforceBridgeDesk({ salesforce: { ui } });
    const contactId = await talk(story.desk);
    expect(story.org.tasks()).toHaveLength(1);
    // As if the page had gone before the answer came: the ledger says `sending`.
    const [[name, text]] = [...story.kept] as [[string, string]];
    story.kept.set(
      name,
      text.replace(/\{"state":"saved".*?\}\}/, '{"state":"sending"}').replace('"stage":"start"', '"stage":"none"'),
    );
    expect(story.kept.get(name)).toContain('sending');
    story.bridge.stop();
    const after = await aSalesforceBridgeDesk({
      desk: story.desk,
      kept: story.kept,
      salesforce: { ui, org: story.org },
    });
    await finish(after, contactId);
    await pass(after.clock, 12_000);
    expect(after.org.tasks()).toHaveLength(1);
    expect(after.org.tasks()[0]?.fields['Status']).toBe('Completed');
  });

  it('leaves one task where Salesforce falls silent in the middle', async () => {
    const story = await aSalesforceBridgeDesk({ salesforce: { ui } });
    await ring(story.desk);
    story.weather.isSilent = true;
    const [contact] = story.session.snapshot.contacts;
    const accepted = story.session.accept(contact?.contactId ?? '');
    await pass(story.clock, 3_000);
    await accepted;
    await pass(story.clock, 10_000);
    story.weather.clearUp();
    await pass(story.clock, 60_000);
    expect(story.org.tasks()).toHaveLength(1);
    expect(story.bridge.contextOf(contact?.contactId ?? '').log.state).toBe('saved');
  });

  it('belongs to the record whose number was clicked', async () => {
    const story = await aSalesforceBridgeDesk({ salesforce: { ui } });
    const lead = story.org.add('Lead', { Name: 'Ken Mori', Phone: '+81312345678' });
    await pass(story.clock, 2_000);
    story.host.clickNumber('+81312345678', lead);
    story.host.clickNumber('+81312345678', lead);
    await pass(story.clock, 6_000);
    expect(story.session.snapshot.contacts).toHaveLength(1);
    const [task] = story.org.tasks();
    expect(task?.fields['CallType']).toBe('Outbound');
    expect(story.adapter.sameId(String(task?.fields['WhoId']), lead.id)).toBe(true);
  });
});
