import { expect } from '@esm-bundle/chai';
import { Panel, pause, until } from './harness/panel.js';
import { contactId, pendingOf, situation } from './harness/situations.js';

afterEach(() => Panel.closeAll());

const lampOf = (key: HTMLElement): string => key.querySelector('.key-lamp')?.getAttribute('class') ?? '';

describe('a lamp', () => {
  it('stays dark for the first moment, then runs, and runs long enough to be seen', async () => {
    const panel = await Panel.open('connected');
    await panel.report({ pending: [pendingOf('hold', contactId, 0)] });
    expect(lampOf(panel.key('Hold'))).not.to.include('running');
    await until('the lamp runs', () => lampOf(panel.key('Hold')).includes('running'));

    const since = performance.now();
    await panel.report({ pending: [], contacts: situation('on-hold').contacts });
    expect(lampOf(panel.key('Hold'))).to.include('running');
    await until('the lamp is lit', () => lampOf(panel.key('Hold')).includes('lit'));
    expect(performance.now() - since).to.be.greaterThan(150);
  });

  it('does not run for an answer that comes at once', async () => {
    const panel = await Panel.open('connected');
    await panel.report({ pending: [pendingOf('hold', contactId, 0)] });
    await panel.report({ pending: [], contacts: situation('on-hold').contacts });
    await pause(150);
    expect(lampOf(panel.key('Hold')))
      .to.include('lit')
      .and.not.include('running');
  });

  it('appears on End only while it runs', async () => {
    const panel = await Panel.open('connected');
    expect(lampOf(panel.key('End'))).to.equal('');
    await panel.report({ pending: [pendingOf('hangUp', contactId, 200)] });
    expect(lampOf(panel.key('End'))).to.include('running');
  });
});

describe('an answer that does not come', () => {
  it('is said above the dock after four seconds', async () => {
    const panel = await Panel.open('connected');
    await panel.report({ pending: [pendingOf('hold', contactId, 3_950)] });
    expect(panel.text).not.to.include('has not answered yet');
    await until('the line', () => panel.text.includes('Amazon Connect has not answered yet'));
    expect(panel.all('ccp-message').length).to.equal(0);
  });

  it('is a banner after ten', async () => {
    const panel = await Panel.open('connected');
    await panel.report({ pending: [pendingOf('hold', contactId, 10_001)] });
    expect(panel.one('ccp-message').getAttribute('code')).to.equal('command/timeout');
  });
});

describe('keys that have just come', () => {
  it('let no pointer in for a moment, so that a double click on Accept does nothing here', async () => {
    const panel = await Panel.open('connected');
    const dock = panel.one('ccp-call-controls').shadowRoot?.querySelector<HTMLElement>('.dock');
    expect(dock?.inert).to.equal(true);
    expect(getComputedStyle(panel.key('End')).pointerEvents).to.equal('none');
    await until('the dock opens', () => dock?.inert === false);
    expect(getComputedStyle(panel.key('End')).pointerEvents).not.to.equal('none');
  });

  it('stay open when the same contact changes its state', async () => {
    const panel = await Panel.open('connected');
    const dock = panel.one('ccp-call-controls').shadowRoot?.querySelector<HTMLElement>('.dock');
    await until('the dock opens', () => dock?.inert === false);
    await panel.report({ contacts: situation('on-hold').contacts });
    expect(dock?.inert).to.equal(false);
  });
});

describe('the toolbar under the keyboard', () => {
  const open = async (): Promise<Panel> => {
    const panel = await Panel.open('connected');
    await panel.unguarded();
    return panel;
  };

  it('is one stop of the Tab key', async () => {
    const panel = await open();
    expect(panel.all('.key').map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1, -1, -1]);
  });

  it('goes along with the arrows, round at the ends, down by a row, and remembers its place', async () => {
    const panel = await open();
    panel.key('Mute').focus();
    await panel.type('ArrowRight');
    expect(panel.hasFocus('Hold')).to.equal(true);
    await panel.type('ArrowDown');
    expect(panel.hasFocus('Add')).to.equal(true);
    await panel.type('End');
    expect(panel.hasFocus('End')).to.equal(true);
    await panel.type('ArrowRight');
    expect(panel.hasFocus('Mute')).to.equal(true);
    await panel.type('ArrowLeft');
    expect(panel.hasFocus('End')).to.equal(true);
    expect(panel.key('End').tabIndex).to.equal(0);
  });

  it('shows at once why the key with the focus is off', async () => {
    const panel = await open();
    await panel.report({ contacts: situation('calling-colleague').contacts });
    await panel.unguarded();
    panel.key('Add').focus();
    await panel.settled();
    expect(panel.text).to.include('Another party is still being called');
    panel.key('Keypad').focus();
    await panel.settled();
    expect(panel.text).not.to.include('Another party is still being called');
  });

  it('goes on at the next keys when the pressed one is gone', async () => {
    const panel = await Panel.open('ringing');
    await panel.unguarded();
    panel.key('Accept').focus();
    await panel.report({ contacts: situation('connected').contacts });
    await until('the focus moved', () => panel.hasFocus('Mute'));
  });

  it('does not take the focus from the page when a contact comes in', async () => {
    const panel = await Panel.open('available');
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await panel.report({ contacts: situation('ringing').contacts });
    expect(document.activeElement === field).to.equal(true);
  });
});
