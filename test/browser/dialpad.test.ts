import { expect } from '@esm-bundle/chai';
import { Panel, until } from './harness/panel.js';
import { agentIn, contactId, pendingOf, snapshotOf } from './harness/situations.js';

afterEach(() => Panel.closeAll());

const field = (panel: Panel): HTMLInputElement => {
  const input = panel.one('input');
  if (input instanceof HTMLInputElement) return input;
  throw new Error('The number field is no input.');
};

async function enter(panel: Panel, text: string, more: InputEventInit = {}): Promise<void> {
  const input = field(panel);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', ...more }));
  await panel.settled();
}

/** The numbering plans come as a chunk of their own. */
async function opened(): Promise<Panel> {
  const panel = await Panel.open('available', { region: 'ap-northeast-1' });
  await enter(panel, '+81');
  await until('the numbering plans', () => panel.text.includes('Japan'));
  return panel;
}

describe('the number field', () => {
  it('dials with Enter what can be dialled, in E.164', async () => {
    const panel = await opened();
    await enter(panel, '03-1234-5678');
    await panel.type('Enter', field(panel));
    expect(panel.session.calls).to.deep.equal([['dial', '+81312345678']]);
  });

  it('reads full-width digits and the hyphens that Japanese keyboards write', async () => {
    const panel = await opened();
    await enter(panel, '０９０ー５５５０ー０１４２');
    expect(field(panel).value).to.equal('090-5550-0142');
    await panel.press('Call');
    expect(panel.session.calls).to.deep.equal([['dial', '+819055500142']]);
  });

  it('leaves text alone that an input method still composes, and its Enter too', async () => {
    const panel = await opened();
    await enter(panel, '０９０', { isComposing: true });
    expect(field(panel).value).to.equal('０９０');
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, isComposing: true });
    field(panel).dispatchEvent(event);
    await panel.settled();
    expect(panel.session.calls).to.deep.equal([]);
  });

  it('says why a number cannot be dialled, and keeps Call off', async () => {
    const panel = await opened();
    await enter(panel, '+81 3');
    expect(panel.text).to.include('Too short for Japan.');
    await panel.press('Call');
    await enter(panel, '+49 30 901820');
    expect(panel.text).to.include('Calls to Germany are not allowed.');
    await panel.press('Call');
    expect(panel.session.calls).to.deep.equal([]);
    expect(panel.key('Call').getAttribute('aria-disabled')).to.equal('true');
  });

  it('says that the agent may not call, before anything is typed', async () => {
    const panel = await Panel.open(snapshotOf({ agent: agentIn({}, 'en', { permissions: [] }) }));
    await panel.press('Show the keypad');
    expect(panel.key('Call').dataset['reason']).to.equal('Your security profile does not allow outbound calls');
  });

  it('opens the keypad, writes its digits, takes the last one back, and closes empty', async () => {
    const panel = await Panel.open('available');
    await panel.press('Show the keypad');
    for (const digit of ['0', '3', '1']) panel.one(`[data-digit="${digit}"]`).click();
    await panel.settled();
    expect(field(panel).value.replaceAll(/\D/g, '')).to.equal('031');
    await panel.press('Delete the last digit');
    expect(field(panel).value.replaceAll(/\D/g, '')).to.equal('03');
    await panel.type('Escape', field(panel));
    expect(panel.all('.digit').length).to.equal(0);
  });

  it('places no second call while one is on its way', async () => {
    const panel = await opened();
    await enter(panel, '+81312345678');
    await panel.report({ pending: [pendingOf('dial', 'dial', 0)] });
    await panel.press('Call');
    expect(panel.session.calls).to.deep.equal([]);
  });
});

describe('the keypad in a call', () => {
  async function inCall(): Promise<Panel> {
    const panel = await Panel.open('connected');
    await panel.press('Keypad');
    return panel;
  }
  const digitsSent = (panel: Panel): readonly unknown[] =>
    panel.session.asked('sendDigits').map(([, , digits]) => digits);

  it('opens and closes by its key, whose lamp says so', async () => {
    const panel = await inCall();
    expect(panel.all('.digit').length).to.equal(12);
    expect(panel.key('Keypad').getAttribute('aria-pressed')).to.equal('true');
    await panel.press('Keypad');
    expect(panel.all('.digit').length).to.equal(0);
  });

  it('sends each digit, and those typed on the keyboard while it has the focus', async () => {
    const panel = await inCall();
    panel.one('[data-digit="4"]').click();
    await panel.settled();
    const key = panel.one('[data-digit="1"]');
    key.focus();
    await panel.type('2', key);
    await panel.type('＃', key);
    expect(digitsSent(panel)).to.deep.equal(['4', '2', '#']);
    expect(panel.text).to.include('42#');
    await panel.type('7', panel.key('Mute'));
    expect(digitsSent(panel).length).to.equal(3);
  });

  it('keeps fast digits together until Connect has taken the ones before', async () => {
    const panel = await inCall();
    await panel.report({ pending: [pendingOf('sendDigits', contactId, 0)] });
    for (const digit of ['1', '2', '3']) panel.one(`[data-digit="${digit}"]`).click();
    await panel.settled();
    expect(digitsSent(panel)).to.deep.equal([]);
    await panel.report({ pending: [] });
    expect(digitsSent(panel)).to.deep.equal(['123']);
  });

  it('is one stop of the Tab key and moves by rows of three', async () => {
    const panel = await inCall();
    const five = panel.one('[data-digit="5"]');
    five.focus();
    await panel.type('ArrowDown', five);
    expect(panel.focused.getAttribute('data-digit')).to.equal('8');
    expect(panel.all('.digit').filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
  });
});
