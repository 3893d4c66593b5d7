import { expect } from '@esm-bundle/chai';
import { Panel } from './harness/panel.js';
import { callOf, contactId } from './harness/situations.js';

/** The browser's notifications need a person; this one notes what a page asks of it. */
class NotedNotification extends EventTarget {
  static permission: NotificationPermission = 'granted';
  static shown: NotedNotification[] = [];
  static requestPermission = (): Promise<NotificationPermission> => {
    NotedNotification.permission = 'granted';
    return Promise.resolve('granted');
  };
  isOpen = true;

  constructor(
    readonly title: string,
    readonly options: NotificationOptions = {},
  ) {
    super();
    NotedNotification.shown.push(this);
  }

  close(): void {
    this.isOpen = false;
  }
}

const real = {
  notification: globalThis.Notification,
  hidden: Object.getOwnPropertyDescriptor(Document.prototype, 'hidden'),
};

function hide(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
}

beforeEach(() => {
  NotedNotification.permission = 'granted';
  NotedNotification.shown = [];
  Object.defineProperty(globalThis, 'Notification', { configurable: true, value: NotedNotification });
  hide(true);
});

afterEach(() => {
  Panel.closeAll();
  Object.defineProperty(globalThis, 'Notification', { configurable: true, value: real.notification });
  if (real.hidden !== undefined) Object.defineProperty(document, 'hidden', real.hidden);
});

describe('a desktop notification', () => {
  it('says who calls, and goes when the call is accepted', async () => {
    const panel = await Panel.open('available', { notify: true });
    panel.session.tell({ type: 'contact-offered', contact: callOf() });
    const [shown] = NotedNotification.shown;
    expect(shown?.title).to.equal('Incoming call');
    expect(shown?.options.body).to.equal('Aiko Tanaka, Billing, Japanese');
    panel.session.tell({ type: 'contact-accepted', contact: callOf({ acceptedAt: Date.now() }) });
    expect(shown?.isOpen).to.equal(false);
  });

  it('goes with the softphone', async () => {
    const panel = await Panel.open('available', { notify: true });
    panel.session.tell({ type: 'contact-offered', contact: callOf() });
    panel.softphone.remove();
    expect(NotedNotification.shown.map(({ isOpen }) => isOpen)).to.deep.equal([false]);
  });

  it('is not shown to somebody who sees the page, without the permission, or unasked', async () => {
    const panel = await Panel.open('available', { notify: true });
    hide(false);
    panel.session.tell({ type: 'contact-offered', contact: callOf() });
    hide(true);
    NotedNotification.permission = 'denied';
    panel.session.tell({ type: 'contact-offered', contact: callOf({ contactId: `${contactId}-2` }) });
    NotedNotification.permission = 'granted';
    const other = await Panel.open('available');
    other.session.tell({ type: 'contact-offered', contact: callOf({ contactId: `${contactId}-3` }) });
    expect(NotedNotification.shown).to.deep.equal([]);
  });

  it('is offered in the More menu until the browser was asked', async () => {
    NotedNotification.permission = 'default';
    const panel = await Panel.open('available', { notify: true });
    await panel.press('More');
    await panel.press('Notify me on this computer');
    expect(NotedNotification.permission).to.equal('granted');
    await panel.press('More');
    expect(panel.find('Notify me on this computer')).to.equal(null);
  });
});
