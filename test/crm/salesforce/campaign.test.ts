import { describe, expect, it } from 'vitest';
import { runCampaign, type CampaignFact } from '../../../src/crm/salesforce/campaign.js';
import type { OrgOptions } from '../../fakes/salesforce/fake-org.js';
import { pass } from '../../session/story.js';
import { clear, finish } from '../../simulator/page/page-desk.js';
import { aSalesforceBridgeDesk } from './salesforce-bridge-desk.js';

const methods: OrgOptions = {
  apex: {
    'CcpCampaign.read': (parameters, org) => {
      const row = org.find(parameters.get('id') ?? '');
      return JSON.stringify({ number: row?.fields['Phone_Number__c'], recordId: row?.fields['Contact__c'] });
    },
    'CcpCampaign.done': (parameters, org) => {
      org.update(parameters.get('id') ?? '', { Contact_Id__c: parameters.get('contactId') });
      return 'ok';
    },
  },
};

async function aCampaignDesk() {
  const story = await aSalesforceBridgeDesk({ salesforce: { hasOmniUtility: true, org: methods } });
  const facts: CampaignFact[] = [];
  const { session, adapter, bridge, ports } = story;
  const options = { session, adapter, bridge, keyPrefix: 'a0C', ports };
  const campaign = runCampaign({ ...options, reader: 'CcpCampaign.read', closer: 'CcpCampaign.done' });
  campaign.on((fact) => facts.push(fact));
  await pass(story.clock, 100);
  const person = story.org.add('Contact', { Name: 'Aiko Tanaka', Phone: '+81312345678' });
  const row = story.org.add('Call_Campaign__c', { Phone_Number__c: '03-1234-5678', Contact__c: person.id });
  return { ...story, campaign, facts, person, row };
}

describe('a call campaign in Lightning', () => {
  it('shows the customer, dials after the preview, logs the call and closes the work', async () => {
    const story = await aCampaignDesk();
    story.omni.push(story.row.id, 'accepted');
    await pass(story.clock, 2_000);
    expect(story.host.shown).toEqual([story.person.id]);
    expect(story.session.snapshot.contacts).toEqual([]);
    await pass(story.clock, 8_000);
    const [contact] = story.session.snapshot.contacts;
    const contactId = contact?.contactId ?? '';
    await finish(story, contactId);
    await clear(story, contactId);
    await pass(story.clock, 2_000);
    expect(story.facts.map(({ type }) => type)).toEqual(['preview', 'dialled', 'closed']);
    expect(story.org.find(story.row.id)?.fields['Contact_Id__c']).toBe(contactId);
    expect(story.org.omni.works).toEqual([]);
    expect(story.org.tasks()[0]?.fields['WhoId']).toBe(story.person.id);
  });

  it('dials no work twice, though its acceptance is told twice', async () => {
    const story = await aCampaignDesk();
    const workId = story.omni.push(story.row.id, 'accepted');
    story.omni.tell({ type: 'WORK_ACCEPTED', payload: { workId, workItemId: story.row.id.slice(0, 15) } });
    await pass(story.clock, 10_000);
    expect(story.facts.map(({ type }) => type)).toEqual(['preview', 'dialled']);
  });

  it('leaves a skipped customer alone', async () => {
    const story = await aCampaignDesk();
    const workId = story.omni.push(story.row.id, 'accepted');
    await pass(story.clock, 2_000);
    void story.campaign.skip(workId);
    await pass(story.clock, 10_000);
    expect(story.facts.map(({ type }) => type)).toEqual(['preview', 'skipped']);
    expect(story.session.snapshot.contacts).toEqual([]);
    expect(story.org.omni.works).toEqual([]);
  });

  it('takes no other work for a campaign, and says when a row has no number', async () => {
    const story = await aCampaignDesk();
    story.omni.push(story.org.add('Case', { Subject: 'Glasses' }).id, 'accepted');
    const workId = story.omni.push(story.org.add('Call_Campaign__c', {}).id, 'accepted');
    await pass(story.clock, 10_000);
    expect(story.facts).toEqual([{ type: 'failed', workId, reason: 'no-number' }]);
  });
});
