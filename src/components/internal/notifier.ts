import type { SessionEvent } from '../../session/session-event.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { isAsking } from './contact-standing.js';

/** What a notification says. */
export interface NotificationWords {
  readonly title: string;
  readonly body: string;
}

/** The desktop notifications of one softphone: one for each contact that is offered while nobody sees the page. */
export class Notifier {
  readonly #shown = new Map<string, Notification>();

  /** Whether asking may bring the permission; it needs a click, and a page of a secure origin. */
  get canAsk(): boolean {
    return 'Notification' in globalThis && Notification.permission === 'default';
  }

  get isPermitted(): boolean {
    return 'Notification' in globalThis && Notification.permission === 'granted';
  }

  async ask(): Promise<void> {
    if (this.canAsk) await Notification.requestPermission();
  }

  /** Takes a fact of the session; `wordsFor` writes what the agent needs to decide whether to come. */
  hear(event: SessionEvent, wordsFor: (contact: SessionContact) => NotificationWords): void {
    if (!('contact' in event)) return;
    const { contact } = event;
    if (event.type === 'contact-offered') this.#show(contact, wordsFor(contact));
    else if (!isAsking(contact)) this.#close(contact.contactId);
  }

  closeAll(): void {
    for (const contactId of [...this.#shown.keys()]) this.#close(contactId);
  }

  #show({ contactId }: SessionContact, { title, body }: NotificationWords): void {
    if (!this.isPermitted || !document.hidden) return;
    const notification = new Notification(title, { body, tag: `ccp-elements ${contactId}`, requireInteraction: true });
    notification.addEventListener('click', () => {
      window.focus();
      this.#close(contactId);
    });
    this.#shown.set(contactId, notification);
  }

  #close(contactId: string): void {
    this.#shown.get(contactId)?.close();
    this.#shown.delete(contactId);
  }
}
