import { expect } from '@esm-bundle/chai';
import { CcpError } from '../../src/domain/errors.js';
import { Panel, until } from './harness/panel.js';
import { manyQuickConnects, quickConnects } from './harness/quick-connects.js';
import {
  agentIn,
  contactId,
  errorOn,
  pendingOf,
  situation,
  withColleague,
  type Language,
} from './harness/situations.js';

afterEach(() => Panel.closeAll());

const keyOf = { transfer: { en: 'Transfer', ja: '転送' }, add: { en: 'Add', ja: '追加' } } as const;

/** An agent in a call who looks for somebody. */
async function looking(purpose: 'transfer' | 'add' = 'transfer', listed = quickConnects(), language: Language = 'en') {
  const panel = await Panel.open('connected', { language, country: 'JP' });
  panel.session.listed = listed;
  await panel.unguarded();
  panel.key(keyOf[purpose][language]).focus();
  await panel.press(keyOf[purpose][language]);
  await until('the list', () => listed.length === 0 || panel.all('.row').length > 0);
  return panel;
}

const field = (panel: Panel): HTMLInputElement => {
  const found = panel.one('ccp-quick-connects').shadowRoot?.querySelector('input');
  if (found == null) throw new Error('There is no search field.');
  return found;
};

async function write(panel: Panel, text: string, isComposing = false): Promise<void> {
  const input = field(panel);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing }));
  await panel.settled();
}

const rows = (panel: Panel): readonly string[] =>
  panel.all('[role=option]').map((row) => row.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
const chosen = (panel: Panel): string | undefined =>
  panel.all('[role=option][aria-selected=true] .name').map((name) => name.textContent?.trim())[0];

describe('the list of quick connects', () => {
  it('opens over the call with the focus in the search field, and asks Connect once', async () => {
    const panel = await looking();
    await until('the focus', () => panel.focused === field(panel));
    expect(panel.keys).to.deep.equal(['Talk first', 'Transfer now']);
    expect(rows(panel)).to.include('Ken Mori Agent');
    expect(rows(panel)).to.include('Mobile repair partner 050\u20113333\u20111200');
    expect(panel.session.asked('quickConnects')).to.deep.equal([['quickConnects', false]]);
    expect(panel.text).to.include('Aiko Tanaka');
  });

  it('chooses nobody before the agent does, and says so on the keys', async () => {
    const panel = await looking();
    await panel.unguarded();
    expect(chosen(panel)).to.equal(undefined);
    await panel.press('Transfer now');
    await panel.press('Talk first');
    expect(panel.session.asked('transfer').length + panel.session.asked('addParty').length).to.equal(0);
    expect(panel.key('Talk first').getAttribute('aria-description')).to.equal('Choose who takes the call');
  });

  it('finds by part of a name, marks what it found and counts it', async () => {
    const panel = await looking();
    await write(panel, 'bil');
    expect(rows(panel).map((row) => row.split(' ')[0])).to.deep.equal([
      'Billing',
      'Bill',
      'Nabila',
      'Mobile',
      'Waybill',
    ]);
    expect(panel.all('.name b').map((mark) => mark.textContent)).to.deep.equal(['Bil', 'Bil', 'bil', 'bil', 'bil']);
    expect(panel.text).to.include('5 of 8');
    expect(chosen(panel)).to.equal('Billing L2');
  });

  it('finds by a number as people write it, full width too', async () => {
    const panel = await looking();
    await write(panel, '０５０−３３３３');
    expect(rows(panel)[0]).to.include('Mobile repair partner');
  });

  it('keeps to a kind', async () => {
    const panel = await looking();
    await panel.press('Phones');
    expect(rows(panel).length).to.equal(2);
    expect(panel.key('Phones').getAttribute('aria-pressed')).to.equal('true');
    await write(panel, 'bil');
    expect(rows(panel)).to.deep.equal(['Mobile repair partner 050\u20113333\u20111200']);
  });

  it('goes back to the call, to the key that opened it', async () => {
    const panel = await looking('add');
    await panel.unguarded();
    await panel.press('Back to the call');
    await until('the focus', () => panel.hasFocus('Add'));
    expect(panel.all('ccp-quick-connects').length).to.equal(0);
  });

  it('can be refused by the page', async () => {
    const panel = await Panel.open('connected');
    panel.softphone.addEventListener('ccp-quick-connects-request', (event) => event.preventDefault(), {
      capture: true,
    });
    await panel.press('Transfer');
    expect(panel.all('ccp-quick-connects').length).to.equal(0);
  });
});

describe('the list under the keyboard', () => {
  it('is walked with arrows from the search field, which keeps the focus', async () => {
    const panel = await looking();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await panel.type(key, field(panel));
    expect(chosen(panel)).to.equal('Bill Hargreaves');
    const active = field(panel).getAttribute('aria-activedescendant') ?? '';
    expect(panel.one(`#${active}`).getAttribute('aria-posinset')).to.equal('2');
    await panel.type('End', field(panel));
    expect(chosen(panel)).to.equal('Duty manager');
    await panel.type('Home', field(panel));
    expect(chosen(panel)).to.equal('Billing L2');
    expect(panel.focused === field(panel)).to.equal(true);
  });

  it('goes on from Enter at the first key, and back with Escape', async () => {
    const panel = await looking();
    await panel.unguarded();
    await write(panel, 'ken');
    await panel.type('Enter', field(panel));
    expect(panel.hasFocus('Talk first')).to.equal(true);
    await panel.type('Escape');
    expect(panel.all('ccp-quick-connects').length).to.equal(0);
    expect(panel.session.asked('addParty')).to.deep.equal([]);
  });

  it('leaves Enter, Escape and arrows to an input method that is composing', async () => {
    const panel = await looking();
    await write(panel, 'けん', true);
    for (const key of ['Enter', 'Escape', 'ArrowDown']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, isComposing: true });
      field(panel).dispatchEvent(event);
    }
    await panel.settled();
    expect(field(panel).value).to.equal('けん');
    expect(panel.all('ccp-quick-connects').length).to.equal(1);
  });

  it('leaves Home and End to the text while there is some', async () => {
    const panel = await looking();
    await write(panel, 'bil');
    expect(await panel.type('End', field(panel))).to.equal(true);
    expect(chosen(panel)).to.equal('Billing L2');
  });
});

describe('a choice', () => {
  it('is called into the call, to talk first', async () => {
    const panel = await looking();
    await panel.unguarded();
    await write(panel, 'ken');
    expect(panel.text).to.include('Transfer Aiko Tanaka to Ken Mori');
    await panel.press('Talk first');
    expect(panel.session.asked('addParty')).to.deep.equal([['addParty', contactId, quickConnects()[2]]]);
  });

  it('gets the call at once', async () => {
    const panel = await looking();
    await panel.unguarded();
    panel.all('[role=option]')[0]?.click();
    await panel.settled();
    await panel.press('Transfer now');
    expect(panel.session.asked('transfer')).to.deep.equal([['transfer', contactId, quickConnects()[0]]]);
  });

  it('is called by one key where somebody is added', async () => {
    const panel = await looking('add');
    await panel.unguarded();
    expect(panel.keys).to.deep.equal(['Add']);
    await write(panel, 'interp');
    await panel.press('Add');
    expect(panel.session.asked('addParty')).to.deep.equal([['addParty', contactId, quickConnects()[6]]]);
  });

  it('may be a number that was typed, once it is whole', async () => {
    const panel = await looking();
    await panel.unguarded();
    await write(panel, '０３−３５５５');
    expect(chosen(panel)).to.equal('Interpreter');
    await write(panel, '03-9999');
    expect(panel.text).to.include('Too short for Japan');
    await panel.press('Talk first');
    expect(panel.session.asked('addParty')).to.deep.equal([]);
    await write(panel, '03-3999-0142');
    expect(panel.text).to.include('Transfer Aiko Tanaka to 03\u20113999\u20110142');
    await panel.press('Talk first');
    expect(panel.session.asked('addParty')).to.deep.equal([['addParty', contactId, '+81339990142']]);
  });

  it('may be a number from the keypad', async () => {
    const panel = await looking('add');
    await panel.press('Dial a number');
    for (const digit of ['0', '3', '3', '9', '9', '9', '0', '1', '4', '2']) {
      panel
        .all('.digit')
        .find((key) => key.querySelector('b')?.textContent === digit)
        ?.click();
      await panel.settled();
    }
    expect(field(panel).value).to.equal('03-3999-0142');
    await panel.unguarded();
    await panel.press('Add');
    expect(panel.session.asked('addParty')).to.deep.equal([['addParty', contactId, '+81339990142']]);
    await panel.press('Quick connects');
    expect(rows(panel).length).to.equal(8);
  });

  it('shows that it is under way, and takes no second press', async () => {
    const panel = await looking();
    await panel.unguarded();
    await write(panel, 'ken');
    await panel.report({ pending: [pendingOf('addParty', contactId, 200)] });
    expect(panel.key('Talk first').querySelector('.key-lamp.running') === null).to.equal(false);
    await panel.press('Talk first');
    await panel.press('Transfer now');
    expect(panel.session.asked('addParty').length + panel.session.asked('transfer').length).to.equal(0);
  });

  it('closes the list when Connect lists the other party, not before', async () => {
    const panel = await looking();
    await panel.report({ pending: [pendingOf('addParty', contactId, 200)] });
    expect(panel.all('ccp-quick-connects').length).to.equal(1);
    await panel.report({ contacts: [withColleague('hold', 'connecting')] });
    expect(panel.all('ccp-quick-connects').length).to.equal(0);
    expect(panel.text).to.include('Ken Mori');
  });

  it('that is refused leaves the list open and says why, to try again', async () => {
    const panel = await looking();
    await panel.unguarded();
    await write(panel, 'ken');
    await panel.press('Transfer now');
    await panel.report({ errors: [errorOn(contactId, 'command/refused', 'transfer')] });
    expect(panel.all('ccp-quick-connects').length).to.equal(1);
    await panel.press('Try again');
    expect(panel.session.asked('transfer').length).to.equal(2);
  });

  it('closes with the call', async () => {
    const panel = await looking();
    await panel.report({ contacts: situation('after-contact').contacts });
    expect(panel.all('ccp-quick-connects').length).to.equal(0);
  });
});

describe('a list that is not there', () => {
  it('says that it is loading, and a number can be typed meanwhile', async () => {
    const panel = await Panel.open('connected', { country: 'JP' });
    panel.session.listed = null;
    await panel.press('Transfer');
    expect(panel.text).to.include('Loading the quick connects');
    await write(panel, '0339990142');
    expect(chosen(panel)).to.equal('03\u20113999\u20110142');
  });

  it('says that the routing profile has none', async () => {
    const panel = await looking('transfer', []);
    await until('the words', () => panel.text.includes('No quick connects'));
  });

  it('says that nobody is called so', async () => {
    const panel = await looking();
    await write(panel, 'zebra');
    expect(panel.text).to.include('Nobody is called “zebra”');
  });

  it('says why, and tries again', async () => {
    const panel = await Panel.open('connected');
    panel.session.failure = new CcpError('command/refused');
    await panel.press('Transfer');
    await until('the failure', () => panel.text.includes('could not be loaded'));
    expect(panel.text).to.include('command/refused');
    panel.session.failure = null;
    panel.session.listed = quickConnects();
    await panel.press('Try again');
    await until('the list', () => panel.all('.row').length > 0);
    expect(panel.text).not.to.include('could not be loaded');
    expect(panel.session.asked('quickConnects')).to.deep.equal([
      ['quickConnects', false],
      ['quickConnects', true],
    ]);
  });

  it('is loaded again on demand; the old one stays meanwhile, and the choice with it', async () => {
    const panel = await looking();
    await write(panel, 'ken');
    panel.session.listed = quickConnects().slice(1);
    await panel.press('Load again');
    await until('the new list', () => panel.text.includes('1 of 7'));
    expect(chosen(panel)).to.equal('Ken Mori');
  });

  it('is asked for again when the agent gets another routing profile', async () => {
    const panel = await looking();
    const profile = agentIn({}).routingProfile;
    await panel.report({ agent: agentIn({}, 'en', { routingProfile: { ...profile, arn: 'arn:profile/2' } }) });
    expect(panel.session.asked('quickConnects').length).to.equal(2);
  });
});

describe('ten thousand quick connects', () => {
  it('are drawn a screenful at a time, wherever the agent scrolls', async () => {
    const panel = await looking('transfer', manyQuickConnects(10_000));
    await panel.settled();
    expect(panel.all('.row').length).to.be.lessThan(40);
    const scroller = panel.one('ccp-quick-connects').shadowRoot?.querySelector('.scroll');
    if (scroller == null) throw new Error('Nothing scrolls.');
    expect(scroller.scrollHeight).to.be.greaterThan(400_000);
    scroller.scrollTop = 200_000;
    await until('the middle', () => rows(panel).some((row) => row.includes('05001')));
    const box = scroller.getBoundingClientRect();
    const drawn = panel.all('.row').map((row) => row.getBoundingClientRect());
    expect(Math.min(...drawn.map(({ top }) => top))).to.be.at.most(box.top);
    expect(Math.max(...drawn.map(({ bottom }) => bottom))).to.be.at.least(box.bottom);
    expect(panel.all('.row').length).to.be.lessThan(40);
  });

  it('are walked to the end, which is then in sight', async () => {
    const panel = await looking('transfer', manyQuickConnects(10_000));
    await panel.type('End', field(panel));
    await until('the last', () => chosen(panel) === 'Agent 10000');
    const row = panel.one('[aria-selected=true]').getBoundingClientRect();
    const box = panel.one('ccp-quick-connects .scroll, .scroll').getBoundingClientRect();
    expect(row.bottom).to.be.at.most(box.bottom + 1);
    expect(panel.one('[aria-selected=true]').getAttribute('aria-setsize')).to.equal('10000');
    await panel.type('PageUp', field(panel));
    expect(chosen(panel)).to.not.equal('Agent 10000');
  });

  it('begin again at the top when the search changes', async () => {
    const panel = await looking('transfer', manyQuickConnects(10_000));
    await panel.type('End', field(panel));
    await write(panel, 'queue 05000');
    expect(chosen(panel)).to.equal('Queue 05000');
    expect(rows(panel).length).to.be.lessThan(40);
  });
});
