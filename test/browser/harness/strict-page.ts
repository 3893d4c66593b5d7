/** Runs in a frame: the panel through a contact, every shadow root closed as some hosts have it. */
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
  violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
});

const open = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  return open.call(this, { ...options, mode: 'closed' });
};

const { Panel, everything } = await import('./panel.js');
const { situation } = await import('./situations.js');

const panel = await Panel.open('ringing', { ringLimit: 20, workLimit: 120 });
await panel.press('Accept');
const { text } = panel;
await panel.report({ contacts: situation('connected').contacts });
await panel.press('Mute');
await panel.report({ contacts: situation('after-contact').contacts, agent: situation('after-contact').agent });
await panel.press('Clear');

const isOpen = [...everything(document)].some((element) => element.shadowRoot !== null);
if (isOpen) violations.push('a shadow root is open');
window.parent.postMessage({ violations, text, calls: panel.session.calls }, '*');

export {};
