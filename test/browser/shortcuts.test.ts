import { expect } from '@esm-bundle/chai';
import { defaultShortcuts, readShortcuts } from '../../src/components/internal/shortcut-map.js';
import { isCcpError } from '../../src/domain/errors.js';
import { Panel, pause, until } from './harness/panel.js';
import { contactId, situation } from './harness/situations.js';

afterEach(() => {
  Panel.closeAll();
  document.querySelectorAll('input, [contenteditable]').forEach((field) => field.remove());
});

const held = { altKey: true, shiftKey: true };

/** A key pressed somewhere in the page; false when a shortcut has taken it. */
function press(key: string, init: KeyboardEventInit = held, on: EventTarget = document.body): boolean {
  return on.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
  );
}

function field(name: 'input' | 'textarea' = 'input'): HTMLElement {
  const made = document.createElement(name);
  document.body.append(made);
  return made;
}

describe('shortcuts', () => {
  it('are off by default', async () => {
    const panel = await Panel.open('connected');
    expect(press('M')).to.equal(true);
    expect(panel.session.calls).to.deep.equal([]);
    expect(panel.all('[aria-keyshortcuts]')).to.deep.equal([]);
  });

  it('press the keys of the panel from anywhere in the page', async () => {
    const panel = await Panel.open('connected', { shortcuts: 'default' });
    expect(press('M')).to.equal(false);
    expect(press('h')).to.equal(false);
    await panel.settled();
    expect(panel.session.calls).to.deep.equal([
      ['setMuted', true],
      ['hold', contactId, undefined],
    ]);
    press('E');
    await panel.settled();
    expect(panel.session.asked('hangUp')).to.deep.equal([['hangUp', contactId]]);
  });

  it('are switched on by the attribute, and off again', async () => {
    const panel = await Panel.open('ringing');
    panel.softphone.setAttribute('shortcuts', 'default');
    await panel.settled();
    press('A');
    await panel.settled();
    expect(panel.session.asked('accept').length).to.equal(1);
    panel.softphone.removeAttribute('shortcuts');
    await panel.settled();
    expect(press('R')).to.equal(true);
  });

  it('are those of the page, and only those', async () => {
    const panel = await Panel.open('connected', { shortcuts: { mute: 'Control+F8', end: 'Meta+x' } });
    expect(press('M')).to.equal(true);
    expect(press('F8', { ctrlKey: true, shiftKey: true })).to.equal(true);
    expect(press('F8', { ctrlKey: true })).to.equal(false);
    expect(press('x', { metaKey: true })).to.equal(false);
    await panel.settled();
    expect(panel.session.calls.map(([name]) => name)).to.deep.equal(['setMuted', 'hangUp']);
  });

  it('know a letter by its place where Alt makes another character of it', async () => {
    const panel = await Panel.open('connected', { shortcuts: 'default' });
    expect(press('Â', { ...held, code: 'KeyM' })).to.equal(false);
    await panel.settled();
    expect(panel.session.asked('setMuted').length).to.equal(1);
  });

  it('are written on the keys that they press, in every view', async () => {
    const panel = await Panel.open('connected', { shortcuts: 'default' });
    const labels = (): readonly string[] =>
      panel.all('[aria-keyshortcuts]').map((key) => `${key.dataset['key']} ${key.getAttribute('aria-keyshortcuts')}`);
    expect(labels()).to.include.members(['mute Alt+Shift+M', 'hold Alt+Shift+H', 'end Alt+Shift+E']);
    expect(panel.key('Add').hasAttribute('aria-keyshortcuts')).to.equal(false);
    await panel.report(situation('ringing'));
    expect(labels()).to.deep.equal(['accept Alt+Shift+A', 'reject Alt+Shift+R']);
    panel.softphone.view = 'status';
    await until('the line has its keys', () => labels().length === 2);
    panel.softphone.shortcuts = null;
    await panel.settled();
    expect(labels()).to.deep.equal([]);
  });
});

describe('a shortcut is not', () => {
  it('what an input method composes', async () => {
    const panel = await Panel.open('connected', { shortcuts: 'default' });
    expect(press('M', { ...held, isComposing: true })).to.equal(true);
    expect(press('M', { ...held, keyCode: 229 })).to.equal(true);
    expect(press('Process', { ...held, code: 'KeyM', keyCode: 229 })).to.equal(true);
    await panel.settled();
    expect(panel.session.calls).to.deep.equal([]);
  });

  it('what moves somebody in a field', async () => {
    const panel = await Panel.open('connected', { shortcuts: { hold: 'Home', mute: 'F9', end: 'Alt+E' } });
    const editable = document.createElement('div');
    editable.contentEditable = 'true';
    document.body.append(editable);
    for (const place of [field(), field('textarea'), editable]) expect(press('Home', {}, place)).to.equal(true);
    expect(press('F9', {}, field())).to.equal(false);
    expect(press('e', { altKey: true }, field())).to.equal(false);
    expect(press('Home', {})).to.equal(false);
    await panel.settled();
    expect(panel.session.calls.map(([name]) => name)).to.deep.equal(['setMuted', 'hangUp', 'hold']);
  });

  it('a key that is held down, that means something else, or that the page took', async () => {
    const panel = await Panel.open('connected', { shortcuts: 'default' });
    expect(press('M', { ...held, repeat: true })).to.equal(true);
    expect(press('M', { ...held, modifierAltGraph: true })).to.equal(true);
    const take = (event: Event): void => event.preventDefault();
    document.body.addEventListener('keydown', take);
    press('M');
    document.body.removeEventListener('keydown', take);
    await panel.settled();
    expect(panel.session.calls).to.deep.equal([]);
  });

  it('heard once the softphone is gone', async () => {
    const panel = await Panel.open('connected', { shortcuts: 'default' });
    panel.softphone.remove();
    expect(press('M')).to.equal(true);
    expect(panel.session.calls).to.deep.equal([]);
  });
});

describe('a shortcut of a key that is off', () => {
  it('does nothing and says why', async () => {
    const panel = await Panel.open('connecting', { shortcuts: 'default' });
    const reason = panel.key('Hold').getAttribute('aria-description') ?? '';
    expect(reason).not.to.equal('');
    expect(press('H')).to.equal(false);
    await until('the reason is said', () => panel.one('[role=status].spoken').textContent === reason);
    expect(panel.session.asked('hold')).to.deep.equal([]);
  });

  it('is silent while Connect has not answered', async () => {
    const panel = await Panel.open('hold-pending', { shortcuts: 'default' });
    press('H');
    await pause(200);
    expect(panel.session.calls).to.deep.equal([]);
    expect(panel.one('[role=status].spoken').textContent).to.equal('');
  });
});

describe('a map of shortcuts', () => {
  const refusals = [
    ['an unknown name', { hangup: 'Alt+E' }],
    ['an unknown modifier', { end: 'Strg+E' }],
    ['no key at all', { end: 'Alt+Shift' }],
    ['a letter alone', { mute: 'm' }],
    ['a capital letter', { mute: 'Shift+M' }],
    ['a key that people need', { end: 'Enter' }],
    ['two keys with one combination', { mute: 'Shift+Alt+M', hold: 'Alt+Shift+m' }],
    ['a word that is no map', 'all'],
  ] as const;

  for (const [mistake, map] of refusals) {
    it(`is refused for ${mistake}`, () => {
      let thrown: unknown = null;
      try {
        readShortcuts(map);
      } catch (error) {
        thrown = error;
      }
      expect(isCcpError(thrown) && thrown.code).to.equal('options/invalid-shortcut');
    });
  }

  it('that is refused is an error of the softphone, and switches all off', async () => {
    const codes: string[] = [];
    const hear = ({ detail }: HTMLElementEventMap['ccp-error']): void => void codes.push(detail.error.code);
    const panel = await Panel.open('connected', { shortcuts: 'default' });
    panel.softphone.addEventListener('ccp-error', hear);
    Object.assign(panel.softphone, { shortcuts: { mute: 'Alt+M', hold: 'Alt+M' } });
    await panel.settled();
    expect(codes).to.deep.equal(['options/invalid-shortcut']);
    expect(panel.text).to.include('options/invalid-shortcut');
    expect(press('m', { altKey: true })).to.equal(true);
    panel.softphone.shortcuts = defaultShortcuts;
    await panel.settled();
    expect(panel.text).not.to.include('options/invalid-shortcut');
    expect(press('M')).to.equal(false);
  });
});
