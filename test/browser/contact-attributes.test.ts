import { expect } from '@esm-bundle/chai';
import { CcpError } from '../../src/domain/errors.js';
import type { AttributeField } from '../../src/components/contact-attributes/contact-attributes.js';
import type { SessionSnapshot } from '../../src/session/session-snapshot.js';
import { Panel, until } from './harness/panel.js';
import { situation } from './harness/situations.js';

const fields: readonly AttributeField[] = [
  { name: 'plan', label: 'Plan', isEditable: true },
  { name: 'note', label: 'Note', isEditable: true },
  { name: 'ticket', label: 'Ticket', isCopied: true },
];

function onACall(plan = 'gold', isPending = false): SessionSnapshot {
  const { contacts, ...snapshot } = situation('connected', 'en');
  const attributes = [
    { name: 'plan', value: plan, ...(isPending ? { isPending } : {}) },
    { name: 'ticket', value: 'T-1029' },
  ];
  return { ...snapshot, contacts: contacts.map((contact) => ({ ...contact, attributes })) };
}

async function open(hasWriter = true): Promise<Panel> {
  const panel = await Panel.open(onACall(), { attributeFields: fields });
  panel.session.writesAttributes = hasWriter;
  await panel.report({});
  return panel;
}

const contactId = situation('connected', 'en').contacts[0]?.contactId ?? '';
const target = `attributes/${contactId}`;

function field(panel: Panel): HTMLInputElement {
  const found = panel.one('ccp-contact-attributes').shadowRoot?.querySelector('input');
  if (!(found instanceof HTMLInputElement)) throw new Error('No field is open.');
  return found;
}

async function write(panel: Panel, text: string): Promise<void> {
  await panel.press('Edit Plan');
  field(panel).value = text;
  field(panel).dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const failedOnce = (code: 'attributes/not-written'): Partial<SessionSnapshot> => ({
  ...onACall(),
  errors: [{ target, command: 'setAttributes', error: new CcpError(code, { contactId }), at: Date.now() }],
});

describe('contact attributes that the agent may change', () => {
  afterEach(() => Panel.closeAll());

  it('are read only where the page brings no writer', async () => {
    const panel = await open(false);
    expect(panel.find('Edit Plan')).to.equal(null);
    expect(panel.text).not.to.contain('Note');
  });

  it('show a key for each field that may be changed, an empty one too', async () => {
    const panel = await open();
    expect(panel.find('Edit Plan')).not.to.equal(null);
    expect(panel.find('Edit Note')).not.to.equal(null);
    expect(panel.find('Edit Ticket')).to.equal(null);
  });

  it('open the field with the value chosen, and save it with Enter', async () => {
    const panel = await open();
    await write(panel, ' silver ');
    expect(panel.focused).to.equal(field(panel));
    expect(field(panel).getAttribute('aria-label')).to.equal('Plan');
    await panel.type('Enter');
    expect(panel.session.asked('setAttributes')).to.deep.equal([['setAttributes', contactId, { plan: 'silver' }]]);
    await panel.settled();
    expect(panel.hasFocus('Edit Plan')).to.equal(true);
  });

  it('leave the value as it was with Escape, and keep the key from the page', async () => {
    const panel = await open();
    await write(panel, 'silver');
    expect(await panel.type('Escape')).to.equal(false);
    expect(panel.session.asked('setAttributes')).to.deep.equal([]);
    expect(panel.text).to.contain('gold');
    expect(panel.hasFocus('Edit Plan')).to.equal(true);
  });

  it('ask for nothing when nothing was changed', async () => {
    const panel = await open();
    await panel.press('Edit Plan');
    await panel.type('Enter');
    expect(panel.session.asked('setAttributes')).to.deep.equal([]);
  });

  it('are not saved by the Enter that ends the writing of a Japanese word', async () => {
    const panel = await open();
    await write(panel, 'ぎん');
    field(panel).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    field(panel).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }));
    await panel.settled();
    expect(panel.session.asked('setAttributes')).to.deep.equal([]);
    expect(field(panel).value).to.equal('ぎん');
  });

  it('say while a value is being saved, and take no other change meanwhile', async () => {
    const panel = await open();
    const pending = [{ command: 'setAttributes', target, since: Date.now() }] as const;
    await panel.report({ ...onACall('silver', true), pending });
    expect(panel.text).to.contain('Saving…');
    expect(panel.one('dd[aria-busy]').textContent).to.contain('silver');
    expect(panel.key('Edit Note').getAttribute('aria-disabled')).to.equal('true');
    await panel.press('Edit Note');
    expect(panel.all('ccp-contact-attributes input')).to.deep.equal([]);
  });

  it('tell a failure at the field, with what was written, and not in the banner', async () => {
    const panel = await open();
    await write(panel, 'silver');
    await panel.type('Enter');
    await panel.report(failedOnce('attributes/not-written'));
    expect(field(panel).value).to.equal('silver');
    expect(field(panel).getAttribute('aria-invalid')).to.equal('true');
    const note = panel.one('.note[data-tone] > p');
    expect(note.id).to.equal(field(panel).getAttribute('aria-describedby'));
    expect(note.textContent).to.contain('The change was not saved').and.to.contain('Save it again.');
    expect(panel.all('ccp-message')).to.deep.equal([]);
    await until('the field has the focus', () => panel.focused === field(panel));
    await panel.type('Escape');
    expect(panel.session.asked('dismissError')).to.deep.equal([['dismissError', target]]);
  });

  it('put no value that is written into an attribute of the page', async () => {
    const panel = await open();
    await write(panel, 'platinum');
    await panel.type('Enter');
    await panel.report(onACall('platinum', true));
    const root = panel.one('ccp-contact-attributes').shadowRoot;
    const written = [...(root?.querySelectorAll('*') ?? [])].flatMap(({ attributes }) => [...attributes]);
    expect(written.filter(({ value }) => value.includes('platinum'))).to.deep.equal([]);
  });
});
