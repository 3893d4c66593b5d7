import { describe, expect, it } from 'vitest';
import { loggedOut } from '../../src/presence/presence-key.js';
import { PresenceStory } from './presence-story.js';

describe('at the start', () => {
  it('nothing is written while both sides are only looked at, and nothing after where they agree', () => {
    const story = new PresenceStory();
    expect([story.news, story.engine.isInSync, story.decisions()]).toEqual([[], true, ['leads', 'start-agrees']]);
  });

  it('Connect is right where they disagree, or the CRM where the rules say so', () => {
    const byConnect = new PresenceStory({ status: 'lunch' });
    byConnect.pass(200);
    expect(byConnect.news).toEqual(['crm avail']);
    const byCrm = new PresenceStory({ status: 'lunch', rules: { atStart: 'crm' } });
    byCrm.pass(200);
    expect(byCrm.news).toEqual(['connect Lunch']);
  });

  it('an agent who is logged out of the CRM is not logged in', () => {
    const story = new PresenceStory({ status: loggedOut });
    story.pass(20_000);
    expect(story.news).toEqual([]);
  });

  it('after a reload in the middle of a call nothing is pushed but the status of the call', () => {
    const fact = { phase: 'on-call', state: 'Busy', nextState: null } as const;
    const story = new PresenceStory({ fact, status: 'onCall' });
    story.pass(5000);
    expect(story.news).toEqual([]);
    story.connect('Lunch');
    expect(story.news).toEqual(['crm lunch']);
  });

  it('what was decided before a reload in the middle of a call comes back after it', () => {
    const base = { origin: 'crm', connect: 'Lunch', crm: 'lunch', at: 1, isHeld: false } as const;
    const memory = {
      version: 1,
      base,
      resting: 'Available',
      isYielded: true,
      isWorkOn: false,
      isWorkYielded: false,
    } as const;
    const fact = { phase: 'on-call', state: 'Busy', nextState: 'Lunch' } as const;
    const story = new PresenceStory({ fact, memory, status: 'lunch' });
    story.connect('Lunch');
    expect([story.news, story.engine.isInSync]).toEqual([[], true]);
  });
});

describe('an agent who changes the state', () => {
  it('in Connect has the CRM follow, once', () => {
    const story = new PresenceStory();
    story.connect('Lunch');
    expect(story.news).toEqual(['crm lunch']);
    story.answer();
    story.crm('lunch');
    story.pass(60_000);
    expect([story.news, story.engine.isInSync]).toEqual([[], true]);
  });

  it('in the CRM has Connect follow, also where two states share the status', () => {
    const story = new PresenceStory();
    story.crm('training', 'manual');
    expect(story.news).toEqual(['connect Training']);
    story.answer();
    expect(story.news).toEqual([]);
  });

  it('twice in a moment means the second', () => {
    const story = new PresenceStory();
    story.give({ type: 'connect', fact: { phase: 'free', state: 'Lunch', nextState: null } });
    story.connect('Training');
    expect(story.news).toEqual(['crm training']);
  });

  it('again while our own write is under way gets the newer one back', () => {
    const story = new PresenceStory();
    story.connect('Lunch');
    expect(story.news).toEqual(['crm lunch']);
    story.crm('training');
    expect(story.news).toEqual(['connect Training']);
    story.crm('lunch');
    expect(story.news).toEqual([]);
    story.pass(4000);
    expect(story.news).toEqual(['crm training']);
  });

  it('is not followed where no row names the state', () => {
    const story = new PresenceStory();
    story.crm('break', 'manual');
    expect([story.news, story.decisions().at(-1)]).toEqual([[], 'no-image']);
  });
});

describe('a write', () => {
  it('that fails is tried again, four times, and then the conflict is told', () => {
    const story = new PresenceStory();
    story.connect('Lunch');
    for (let round = 0; round < 6; round += 1) {
      if (story.conflicts.length === 0) story.answer('unknown');
      story.pass(5000);
    }
    expect(story.news).toEqual(Array.from({ length: 5 }, () => 'crm lunch'));
    story.pass(600_000);
    expect([story.news, story.conflicts]).toEqual([[], ['crm lunch']]);
  });

  it('that the agent is not granted is not repeated', () => {
    const story = new PresenceStory();
    story.connect('Lunch');
    story.answer('not-granted');
    story.pass(60_000);
    expect([story.news, story.conflicts]).toEqual([['crm lunch'], ['crm lunch']]);
  });

  it('waits while the CRM is out of reach', () => {
    const story = new PresenceStory();
    story.give({ type: 'crm-link', isUp: false });
    story.connect('Lunch');
    story.pass(30_000);
    expect(story.news).toEqual([]);
    story.give({ type: 'crm-link', isUp: true });
    story.readBack(null, { status: 'avail' });
    expect(story.news).toEqual(['crm lunch']);
  });

  it('whose answer is lost is looked after before it is repeated', () => {
    const story = new PresenceStory();
    story.connect('Lunch');
    expect(story.news).toEqual(['crm lunch']);
    story.pass(10_500);
    expect([story.news, story.decisions().includes('silent')]).toEqual([[], true]);
    story.readBack(null, { status: 'lunch' });
    expect([story.news, story.engine.isInSync]).toEqual([[], true]);
  });
});

describe('a call', () => {
  it('shows as its own status and gives the one before back', () => {
    const story = new PresenceStory();
    story.connect('PendingBusy', 'ringing');
    expect(story.news).toEqual([]);
    story.connect('Busy', 'on-call');
    expect(story.news).toEqual(['crm onCall']);
    story.answer();
    story.connect('AfterCallWork', 'after-contact');
    expect(story.news).toEqual([]);
    story.connect('Available');
    expect(story.news).toEqual(['crm avail']);
  });

  it('is never touched by a change in the CRM: the state comes afterwards', () => {
    const story = new PresenceStory();
    story.connect('Busy', 'on-call');
    story.answer();
    void story.news;
    story.crm('lunch', 'manual');
    expect(story.news).toEqual(['connect Lunch afterwards']);
    story.connect('Busy', 'on-call', 'Lunch');
    story.connect('Lunch');
    story.pass(20_000);
    expect([story.news, story.engine.isInSync]).toEqual([[], true]);
  });

  it('that ends takes the CRM to the next state that was chosen in Connect', () => {
    const story = new PresenceStory();
    story.connect('Busy', 'on-call');
    story.answer();
    void story.news;
    story.connect('Busy', 'on-call', 'Training');
    expect(story.news).toEqual([]);
    story.connect('Training');
    expect(story.news).toEqual(['crm training']);
  });

  it('that was missed shows until the agent changes it, in Connect or in the CRM', () => {
    const story = new PresenceStory();
    story.connect('PendingBusy', 'ringing');
    story.connect('MissedCallAgent', 'missed');
    expect(story.news).toEqual(['crm missed']);
    story.answer();
    story.pass(60_000);
    expect(story.news).toEqual([]);
    story.crm('avail', 'manual');
    expect(story.news).toEqual(['connect Available']);
  });

  it('does not log an agent into the CRM', () => {
    const story = new PresenceStory({ status: loggedOut });
    story.connect('Busy', 'on-call');
    expect(story.news).toEqual([]);
  });
});

describe('work in the CRM', () => {
  it('takes the agent out of routing from the threshold on, and back below the lower one', () => {
    const story = new PresenceStory();
    story.work(8);
    expect(story.news).toEqual(['connect CRM work']);
    story.answer();
    story.work(6);
    expect(story.news).toEqual([]);
    story.work(4);
    expect(story.news).toEqual(['connect Available']);
  });

  it('changes nothing for an agent who is not available, and nothing against one who decides otherwise', () => {
    const away = new PresenceStory({ state: 'Lunch', status: 'lunch' });
    away.work(10);
    expect(away.news).toEqual([]);
    const story = new PresenceStory();
    story.work(9);
    story.answer();
    void story.news;
    story.connect('Training');
    expect(story.news).toEqual(['crm training']);
    story.answer();
    story.work(0);
    expect(story.news).toEqual([]);
  });
});

describe('by the policy', () => {
  it('a status after declined work is a change like any other, or nothing', () => {
    const follows = new PresenceStory();
    follows.crm('lunch', 'declined');
    expect(follows.news).toEqual(['connect Lunch']);
    const ignores = new PresenceStory({ rules: { onDecline: 'ignore' } });
    ignores.crm('lunch', 'push-timeout');
    ignores.pass(60_000);
    expect(ignores.news).toEqual([]);
  });

  it('Offline in Connect logs out of the CRM, and a log-out there sets Offline', () => {
    const rules = {
      pairs: [{ state: 'Available', status: 'avail' }],
      onOffline: 'log-out',
      onLogOut: 'offline',
    } as const;
    const out = new PresenceStory({ rules });
    out.connect('Offline');
    expect(out.news).toEqual([`crm ${loggedOut}`]);
    const left = new PresenceStory({ rules });
    left.crm(loggedOut);
    expect(left.news).toEqual(['connect Offline']);
    left.answer();
    left.connect('Available');
    expect(left.news).toEqual(['crm avail']);
  });

  it('the side that follows is put back, until that has become a quarrel', () => {
    const story = new PresenceStory({ rules: { direction: 'connect-leads' } });
    for (let round = 0; round < 3; round += 1) {
      story.crm('lunch', 'manual');
      expect(story.news).toEqual(['crm avail']);
      story.answer();
      story.pass(3000);
    }
    story.crm('lunch', 'manual');
    story.pass(20_000);
    expect([story.news, story.decisions().at(-1)]).toEqual([[], 'left-alone']);
  });

  it('the CRM leads: Connect is put back and the CRM never written to', () => {
    const story = new PresenceStory({ rules: { direction: 'crm-leads' } });
    story.connect('Lunch');
    expect(story.news).toEqual(['connect Available']);
    story.connect('Busy', 'on-call');
    expect(story.news).toEqual([]);
  });
});

describe('a tab', () => {
  it('that loses the lead writes no more; the next begins by looking', () => {
    const story = new PresenceStory();
    story.give({ type: 'lead', isLeader: false });
    story.connect('Lunch');
    expect(story.news).toEqual([]);
    story.give({ type: 'lead', isLeader: true });
    story.pass(2900);
    expect(story.news).toEqual([]);
    story.pass(300);
    expect(story.news).toEqual(['crm lunch']);
  });

  it('that comes to lead just before a call has the status of the call set, whatever an earlier contact left', () => {
    const story = new PresenceStory();
    story.give({ type: 'lead', isLeader: false });
    const base = { origin: 'start', connect: 'Available', crm: 'avail', at: 1, isHeld: false } as const;
    const left = {
      version: 1,
      base,
      resting: 'Lunch',
      isYielded: true,
      isWorkOn: false,
      isWorkYielded: false,
    } as const;
    story.give({ type: 'lead', isLeader: true, memory: left });
    story.connect('Busy', 'on-call');
    expect(story.news).toEqual([]);
    story.pass(3000);
    expect(story.news).toEqual(['crm onCall']);
    story.answer();
    story.connect('Available');
    expect(story.news).toEqual(['crm avail']);
  });

  it('that comes back from sleep reads both sides before it writes', () => {
    const story = new PresenceStory();
    story.give({ type: 'returned' });
    story.connect('Lunch');
    expect(story.news).toEqual([]);
    story.readBack(null, { status: 'avail' });
    expect(story.news).toEqual(['crm lunch']);
  });

  it('finds by itself what no event told', () => {
    const story = new PresenceStory();
    story.pass(9000);
    story.readBack(null, { status: 'training' });
    expect([story.news, story.decisions()]).toEqual([
      ['connect Training'],
      ['leads', 'start-agrees', 'differs', 'changed', 'write'],
    ]);
  });
});
