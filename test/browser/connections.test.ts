import { expect } from '@esm-bundle/chai';
import { Panel, until } from './harness/panel.js';
import {
  contactId,
  errorOn,
  pendingOf,
  situation,
  snapshotOf,
  withColleague,
  type SituationName,
} from './harness/situations.js';

afterEach(() => Panel.closeAll());

const rows = (panel: Panel): readonly string[] =>
  panel.all('ccp-connections').flatMap((element) =>
    [...(element.shadowRoot?.querySelectorAll('.row') ?? [])].map((row) =>
      (row.textContent ?? '')
        .replaceAll(/\d\d:\d\d/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ),
  );
const strokes = (panel: Panel): readonly string[] =>
  panel
    .all('ccp-connections')
    .flatMap((element) =>
      [...(element.shadowRoot?.querySelectorAll('.stub') ?? [])].map((stub) => stub.classList[1] ?? ''),
    );

describe('the parties of a call', () => {
  it('are not listed in a call of two', async () => {
    const panel = await Panel.open('connected');
    expect(rows(panel)).to.deep.equal([]);
    expect(panel.text).not.to.include('hears you');
  });

  const stories: readonly (readonly [SituationName, readonly string[], readonly string[], string])[] = [
    [
      'calling-colleague',
      ['You', 'Aiko Tanaka on hold', 'Ken Mori calling'],
      ['dashed', 'dashed', 'dotted'],
      'Nobody hears you',
    ],
    ['consultation', ['You', 'Aiko Tanaka on hold', 'Ken Mori'], ['solid', 'dashed', 'solid'], 'Ken Mori hears you'],
    [
      'conference',
      ['You', 'Aiko Tanaka customer', 'Ken Mori'],
      ['solid', 'solid', 'solid'],
      'Aiko Tanaka and Ken Mori hear you',
    ],
    [
      'all-on-hold',
      ['You muted', 'Aiko Tanaka on hold', 'Ken Mori on hold'],
      ['dashed', 'dashed', 'dashed'],
      'You are muted, nobody hears you',
    ],
  ];
  for (const [name, words, lines, heard] of stories) {
    it(`say who is there and who hears the agent: ${name}`, async () => {
      const panel = await Panel.open(name);
      expect(rows(panel)).to.deep.equal(words);
      expect(strokes(panel)).to.deep.equal(lines);
      expect(panel.text).to.include(heard);
      expect(panel.text).to.include('3 parties, Billing, Japanese');
    });
  }

  it('say it in Japanese', async () => {
    const panel = await Panel.open('conference', { language: 'ja' });
    expect(panel.text).to.include('田中 愛子 様、森 健 に聞こえています'.replace(' に', 'に'));
    expect(panel.keys).to.deep.equal(['ミュート', '全員保留', 'キーパッド', '退出', '追加', '終了']);
  });

  it('make the state a conference when two hear the agent, and hold only when nobody does', async () => {
    const panel = await Panel.open('conference');
    expect(panel.one('ccp-agent-state').shadowRoot?.textContent).to.include('Conference');
    await panel.report({ contacts: situation('consultation').contacts });
    expect(panel.one('ccp-agent-state').shadowRoot?.textContent).to.include('On contact');
    await panel.report({ contacts: situation('all-on-hold').contacts });
    expect(panel.one('ccp-agent-state').shadowRoot?.textContent).to.include('On hold');
  });

  it('show the number of one who has no name', async () => {
    const contact = withColleague('hold', 'connected');
    const endpoint = { type: 'phone_number', phoneNumber: '+81335550142', name: null, arn: null } as const;
    const connections = contact.connections.map((party) =>
      party.party === 'third-party' ? { ...party, quickConnectName: null, endpoint } : party,
    );
    const panel = await Panel.open(snapshotOf({ contacts: [{ ...contact, connections }] }), { country: 'JP' });
    await until('the number', () => panel.text.includes('03\u20113555\u20110142 hears you'));
  });
});

describe('a button of a party', () => {
  const presses: readonly (readonly [SituationName, string, readonly unknown[]])[] = [
    ['consultation', 'Resume Aiko Tanaka', ['resume', contactId, undefined]],
    ['consultation', 'Hold Ken Mori', ['hold', contactId, 'third-party-1']],
    ['consultation', 'Remove Ken Mori', ['removeParty', contactId, 'third-party-1']],
    ['calling-colleague', 'Remove Ken Mori', ['removeParty', contactId, 'third-party-1']],
    ['conference', 'Remove Aiko Tanaka', ['removeParty', contactId, 'customer-1']],
    ['all-on-hold', 'Resume Ken Mori', ['resume', contactId, 'third-party-1']],
    ['consultation', 'Swap', ['swap', contactId]],
    ['consultation', 'Merge', ['merge', contactId]],
    ['all-on-hold', 'Merge', ['merge', contactId]],
    ['consultation', 'Leave', ['leave', contactId]],
    ['calling-colleague', 'Leave', ['leave', contactId]],
  ];
  for (const [name, label, call] of presses) {
    it(`${name}: ${label} asks the session for ${String(call[0])}`, async () => {
      const panel = await Panel.open(name);
      await panel.press(label);
      expect(panel.session.calls).to.deep.equal([call]);
    });
  }

  const refusals: readonly (readonly [SituationName, string, string])[] = [
    ['calling-colleague', 'Swap', 'Another party is still being called'],
    ['calling-colleague', 'Merge', 'Another party is still being called'],
    ['calling-colleague', 'Hold Ken Mori', 'The call is not connected'],
    ['all-on-hold', 'Swap', 'One party has to be on hold and one on the line'],
  ];
  for (const [name, label, reason] of refusals) {
    it(`${name}: ${label} is off and says why when it has the focus`, async () => {
      const panel = await Panel.open(name);
      await panel.press(label);
      expect(panel.session.calls).to.deep.equal([]);
      panel.key(label).focus();
      await panel.settled();
      expect(panel.key(label).getAttribute('aria-description')).to.equal(reason);
      expect(panel.text).to.include(reason);
    });
  }

  it('takes no second press while the first is on its way', async () => {
    const panel = await Panel.open('consultation');
    await panel.report({ pending: [pendingOf('removeParty', 'third-party-1', 0), pendingOf('merge', contactId, 0)] });
    await panel.press('Remove Ken Mori');
    await panel.press('Merge');
    expect(panel.session.calls).to.deep.equal([]);
  });

  it('is gone where everybody talks together: there is nothing to swap or merge', async () => {
    const panel = await Panel.open('conference');
    expect([panel.find('Swap'), panel.find('Merge')]).to.deep.equal([null, null]);
  });
});

describe('the dock in a call of several', () => {
  it('has Hold all and Leave on the places of Hold and Transfer, and guards them when they come', async () => {
    const panel = await Panel.open('connected');
    await panel.unguarded();
    expect(panel.keys).to.deep.equal(['Mute', 'Hold', 'Keypad', 'Transfer', 'Add', 'End']);
    await panel.report({ contacts: situation('calling-colleague').contacts });
    expect(panel.keys).to.deep.equal(['Mute', 'Hold all', 'Keypad', 'Leave', 'Add', 'End']);
    expect(getComputedStyle(panel.key('Leave')).pointerEvents).to.equal('none');
    await panel.unguarded();
    await panel.report({ contacts: situation('conference').contacts });
    expect(getComputedStyle(panel.key('Leave')).pointerEvents).not.to.equal('none');
  });

  it('holds everybody who talks, and takes everybody back', async () => {
    const panel = await Panel.open('conference');
    await panel.press('Hold all');
    expect(panel.session.calls).to.deep.equal([
      ['hold', contactId, undefined],
      ['hold', contactId, 'third-party-1'],
    ]);
    expect(panel.key('Hold all').getAttribute('aria-pressed')).to.equal('false');
    await panel.report({ contacts: situation('all-on-hold').contacts });
    expect(panel.key('Hold all').getAttribute('aria-pressed')).to.equal('true');
    await panel.press('Hold all');
    expect(panel.session.asked('merge')).to.deep.equal([['merge', contactId]]);
  });

  it('takes back the customer alone while the other party still rings', async () => {
    const panel = await Panel.open('calling-colleague');
    await panel.press('Hold all');
    expect(panel.session.calls).to.deep.equal([['resume', contactId, undefined]]);
  });

  it('says why nobody more can be added', async () => {
    const contact = { ...withColleague('connected', 'connected'), isMultiParty: false };
    const panel = await Panel.open(snapshotOf({ contacts: [contact] }));
    expect(panel.key('Add').getAttribute('aria-description')).to.equal('No more parties fit on this call');
  });

  it('offers to leave again after a transfer that could not be finished', async () => {
    const panel = await Panel.open('consultation');
    await panel.report({ errors: [errorOn(contactId, 'command/failed', 'leave')] });
    await panel.press('Try again');
    expect(panel.session.calls).to.deep.equal([['leave', contactId]]);
  });

  it('tries again what failed on one party, not on the other', async () => {
    const panel = await Panel.open('conference');
    await panel.press('Hold all');
    await panel.report({ errors: [errorOn(contactId, 'command/failed', 'hold')] });
    await panel.press('Try again');
    expect(panel.session.calls.at(-1)).to.deep.equal(['hold', contactId, undefined]);
  });
});

describe('what a screen reader hears of the parties', () => {
  const spoken = (panel: Panel): string => panel.one('[role=status].spoken').textContent ?? '';
  const stories: readonly (readonly [SituationName, SituationName, string])[] = [
    ['connected', 'calling-colleague', 'Calling Ken Mori'],
    ['calling-colleague', 'consultation', 'Ken Mori is on the line'],
    ['calling-colleague', 'on-hold', 'Ken Mori did not answer'],
    ['conference', 'connected', 'Ken Mori left the call'],
    ['consultation', 'all-on-hold', 'Ken Mori is on hold'],
  ];
  for (const [before, after, words] of stories) {
    it(`${before}, then ${after}: ${words}`, async () => {
      const panel = await Panel.open(before);
      await panel.report({ contacts: situation(after).contacts });
      await until(words, () => spoken(panel) === words);
    });
  }

  it('is the call to the colleague rather than the hold that comes with it', async () => {
    const panel = await Panel.open('connected');
    const contact = withColleague('hold', 'connecting');
    panel.session.report({ contacts: [contact] });
    panel.session.tell({ type: 'contact-held', contact });
    await until('an announcement', () => spoken(panel) !== '');
    expect(spoken(panel)).to.equal('Calling Ken Mori');
  });

  it('is silence about a party whom the agent stops calling', async () => {
    const panel = await Panel.open('calling-colleague');
    await panel.report({ pending: [pendingOf('removeParty', 'third-party-1', 0)] });
    await panel.report({ contacts: situation('on-hold').contacts });
    await new Promise((go) => setTimeout(go, 250));
    expect(spoken(panel)).to.equal('');
  });
});
