import { expect } from '@esm-bundle/chai';
import { Panel } from './harness/panel.js';
import { agentIn, pendingOf, situation, snapshotOf } from './harness/situations.js';

afterEach(() => Panel.closeAll());

const button = (panel: Panel): HTMLElement => panel.one('button.state');
const options = (panel: Panel): readonly string[] =>
  panel.all('[role=option]').map((option) => option.innerText.trim());
const active = (panel: Panel): string => panel.one('[data-active]').innerText.trim();

async function opened(name: Parameters<typeof Panel.open>[0] = 'available'): Promise<Panel> {
  const panel = await Panel.open(name);
  button(panel).focus();
  await panel.type('ArrowDown');
  return panel;
}

describe('the agent state', () => {
  it('opens by the arrow key and lists the states of the instance', async () => {
    const panel = await opened();
    expect(options(panel)).to.deep.equal(['Available', 'Lunch', 'Training', 'Offline']);
    expect(button(panel).getAttribute('aria-expanded')).to.equal('true');
    expect(panel.text).to.include('Change state now');
  });

  it('moves with arrows, Home, End and letters, and chooses with Enter', async () => {
    const panel = await opened();
    await panel.type('ArrowDown');
    expect(active(panel)).to.equal('Lunch');
    await panel.type('End');
    expect(active(panel)).to.equal('Offline');
    await panel.type('t');
    expect(active(panel)).to.equal('Training');
    await panel.type('Enter');
    expect(panel.session.calls).to.deep.equal([['setAgentState', 'arn:state/2', 'now']]);
    expect(panel.all('[role=option]').length).to.equal(0);
  });

  it('leaves everything as it is with Escape, and when the focus goes', async () => {
    const panel = await opened();
    await panel.type('Escape');
    expect(panel.all('[role=option]').length).to.equal(0);
    await panel.type('ArrowDown');
    button(panel).blur();
    await panel.settled();
    expect(panel.all('[role=option]').length).to.equal(0);
    expect(panel.session.calls).to.deep.equal([]);
  });

  it('takes a state for after the contact while one is live', async () => {
    const panel = await opened('connected');
    expect(panel.text).to.include('After this contact');
    panel.all('[role=option]')[1]?.click();
    await panel.settled();
    expect(panel.session.calls).to.deep.equal([['setAgentState', 'arn:state/1', 'after-contact']]);
  });

  it('takes a state for now in the work after a contact', async () => {
    const panel = await opened('after-contact');
    await panel.type('Enter');
    expect(panel.session.calls).to.deep.equal([['setAgentState', 'arn:state/0', 'now']]);
  });

  it('tells the state that follows, in the bar and in the list', async () => {
    const panel = await opened('next-state');
    expect(panel.text).to.include('Then Lunch');
    const chosen = panel.all('[aria-selected=true]').map((option) => option.innerText.trim());
    expect(chosen).to.deep.equal(['Lunch']);
  });

  it('speaks the instance’s own name of a state', async () => {
    const panel = await Panel.open(snapshotOf({ agent: agentIn({ name: 'Siesta', type: 'not_routable' }) }));
    expect(button(panel).innerText).to.include('Siesta');
  });

  it('offers nothing while nobody is signed in', async () => {
    const panel = await Panel.open('signed-out');
    button(panel).click();
    await panel.settled();
    expect(panel.all('[role=option]').length).to.equal(0);
    expect(button(panel).getAttribute('aria-disabled')).to.equal('true');
  });

  it('does not read keys of an input method', async () => {
    const panel = await opened();
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, isComposing: true });
    button(panel).dispatchEvent(event);
    await panel.settled();
    expect(panel.session.calls).to.deep.equal([]);
  });

  it('keeps the old state while the new one is on its way', async () => {
    const panel = await Panel.open('available');
    await panel.report({ pending: [pendingOf('setAgentState', 'agent', 500)] });
    expect(button(panel).innerText).to.include('Available');
    await panel.report({ agent: agentIn({ name: 'Lunch', type: 'not_routable' }), pending: [] });
    expect(button(panel).innerText).to.include('Lunch');
  });

  it('runs its time by the clock of Connect', async () => {
    const hour = 3_600_000;
    const snapshot = { ...situation('available'), clockSkew: hour };
    const panel = await Panel.open({ ...snapshot, agent: agentIn({ since: Date.now() + hour - 5_000 }) });
    expect(button(panel).innerText).to.match(/00:0[56]/);
  });
});
