import { expect } from '@esm-bundle/chai';
import '../../src/define/ccp-presence-rules.js';
import type { CcpPresenceRules } from '../../src/components/presence-rules/presence-rules.js';
import type { PresenceRules } from '../../src/presence/presence-rules.js';
import { until } from './harness/panel.js';
import { ruleCatalogue, someRules } from './harness/rule-tables.js';

async function anEditor(rules: PresenceRules, language = 'en'): Promise<CcpPresenceRules> {
  document.body.innerHTML = `<div lang=${language}><ccp-presence-rules></ccp-presence-rules></div>`;
  const editor = document.querySelector('ccp-presence-rules') as CcpPresenceRules;
  Object.assign(editor, { rules, catalogue: ruleCatalogue });
  await editor.updateComplete;
  return editor;
}

const inside = <T extends HTMLElement>(editor: CcpPresenceRules, selector: string): T => {
  const found = editor.renderRoot.querySelector<T>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
};
const texts = (editor: CcpPresenceRules, selector: string) =>
  [...editor.renderRoot.querySelectorAll(selector)].map(
    (found) => found.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
  );
const press = async (editor: CcpPresenceRules, selector: string): Promise<void> => {
  const control = inside(editor, selector);
  control.focus();
  control.click();
  await editor.updateComplete;
};
const choose = async (editor: CcpPresenceRules, label: string, value: string): Promise<void> => {
  const select = inside<HTMLSelectElement>(editor, `select[aria-label="${label}"]`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await editor.updateComplete;
};
const option = async (editor: CcpPresenceRules, name: string): Promise<void> => {
  const all = [...editor.renderRoot.querySelectorAll<HTMLElement>('.option')];
  all.find((one) => one.textContent?.trim() === name)?.click();
  await editor.updateComplete;
};

describe('the editor of presence rules', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells each change with the whole table, and says how many rules are void', async () => {
    const editor = await anEditor(someRules);
    const told: { readonly rules: object; readonly errors: number }[] = [];
    editor.addEventListener('ccp-presence-rules-change', ({ detail }) => told.push(detail));
    await press(editor, '.add');
    await choose(editor, 'State, row 3', 'Training');
    await choose(editor, 'Status, row 3', 'Away');
    await press(editor, '[part=row]:nth-child(3) .way');
    await choose(editor, 'Missed call', 'Online');
    await press(editor, '[data-choice=connect-leads]');
    await press(editor, '[part=row]:nth-child(2) .icon-button');
    expect(told.at(-1)).to.deep.equal({
      rules: {
        version: 1,
        direction: 'connect-leads',
        pairs: [
          { state: 'Available', status: 'Online' },
          { state: 'Training', status: 'Away', way: 'to-crm' },
        ],
        while: { onCall: 'On_Call', missed: 'Online' },
      },
      errors: 1,
    });
    expect(texts(editor, '.issue').at(-1)).to.include('Agents would get work here');
    expect(texts(editor, '[role=status]')).to.deep.equal(['1 problem']);
    await press(editor, '[part=row]:nth-child(2) .icon-button');
    await until('the focus on the button for a new row', () => inside(editor, '.add').matches(':focus'));
  });

  it('has a choice for everything that the rules know, and leaves out what is as usual', async () => {
    const { pairs } = someRules;
    const editor = await anEditor({ version: 1, pairs });
    await choose(editor, 'Any other state', 'Away');
    await choose(editor, 'Any other status', 'Lunch');
    await choose(editor, 'Offline in Connect', 'Away');
    await choose(editor, 'Logged out of the CRM', 'offline');
    await choose(editor, 'Status after declined work', 'ignore');
    await choose(editor, 'Right at the start', 'crm');
    await choose(editor, 'Enough work in the CRM', 'Training');
    const [from, until] = editor.renderRoot.querySelectorAll<HTMLInputElement>('.share input');
    for (const [input, text] of [
      [from, '80'],
      [until, '60'],
      [until, ''],
    ] as const) {
      if (input === undefined) throw new Error('There is no share of work.');
      input.value = text;
      input.dispatchEvent(new Event('change'));
      await editor.updateComplete;
    }
    expect(editor.rules).to.deep.equal({
      version: 1,
      pairs,
      otherStates: 'Away',
      otherStatuses: 'Lunch',
      onOffline: { status: 'Away' },
      onLogOut: 'offline',
      onDecline: 'ignore',
      atStart: 'crm',
      workload: { fromPercent: 80, untilPercent: 60, state: 'Training' },
    });
    expect([until?.value, texts(editor, '.issue[data-tone=error]')]).to.deep.equal(['60', []]);
    await choose(editor, 'Offline in Connect', '#logged-out');
    expect(editor.rules.onOffline).to.equal('log-out');
    await choose(editor, 'Enough work in the CRM', 'Available');
    expect(texts(editor, '.issue[data-tone=error]')).to.deep.equal([
      'Available: Agents would get work here. Choose a status or state without work.',
    ]);
    const labels = ['Any other state', 'Any other status', 'Offline in Connect', 'Logged out of the CRM'];
    for (const label of [...labels, 'Status after declined work', 'Right at the start', 'Enough work in the CRM']) {
      await choose(editor, label, '');
    }
    expect(editor.rules).to.deep.equal({ version: 1, pairs });
    await press(editor, '[data-choice=crm-leads]');
    expect(editor.renderRoot.querySelector('select[aria-label="Right at the start"]')).to.equal(null);
  });

  it('names a rule that cannot work where it stands, and keeps its value to be seen', async () => {
    const editor = await anEditor({ version: 1, pairs: [{ state: 'Busy', status: 'Online' }] });
    const select = inside<HTMLSelectElement>(editor, 'select[aria-label="State, row 1"]');
    expect(select.selectedOptions[0]?.textContent).to.equal('Busy (unknown)');
    expect(texts(editor, '[part=row] .issue')).to.deep.equal([
      'Busy: Amazon Connect sets this state by itself. Choose another.',
    ]);
  });

  it('shows what follows a choice on either side and a call, by the rules as they are', async () => {
    const editor = await anEditor(someRules);
    await option(editor, 'Lunch');
    expect(texts(editor, '.step').at(0)).to.equal('Amazon Connect: Lunch chosen CRM is set to Lunch break');
    await press(editor, '[data-moment=on-call]');
    await option(editor, 'Available for work');
    expect(texts(editor, '.step').at(0)).to.include('Amazon Connect is set to Available after the contact');
    expect(texts(editor, '.phase')).to.deep.equal(['On a call then Available']);
    await press(editor, '[part=row]:nth-child(2) .icon-button');
    await option(editor, 'Lunch');
    expect(texts(editor, '.step').at(0)).to.equal('Amazon Connect: Lunch chosen Nothing follows');
  });

  it('speaks Japanese, and waits for what agents may choose', async () => {
    const editor = await anEditor(someRules, 'ja');
    expect(texts(editor, 'h2')).to.deep.equal(['プレゼンスのルール']);
    editor.catalogue = { states: [], statuses: [] };
    await editor.updateComplete;
    expect(texts(editor, '[role=status]')).to.deep.equal(['エージェントが選べるステートとステータスを待っています']);
    expect(inside<HTMLButtonElement>(editor, '.add').disabled).to.equal(true);
  });
});
