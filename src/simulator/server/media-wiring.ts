import type { Instance } from '../instance/instance.js';
import type { MediaService } from './media/media-service.js';

/** Joins the engine, which knows who talks to whom, with the media, which carries the sound. */
export function wireMedia(instance: Instance, media: MediaService): () => void {
  media.onAgentMedia((contactId, isUp) => instance.agentMediaIs(contactId, isUp));
  media.onCustomerGone((contactId) => instance.customerHangsUp(contactId));
  return instance.subscribe((event) => {
    if (event.type === 'customer-wanted') media.attachCustomer(event.contactId, event.customer);
    if (event.type === 'audio-changed') media.setAudio(event.contactId, event.audio);
    if (event.type === 'customer-moved') media.moveCustomer(event.fromContactId, event.contactId);
    if (event.type === 'contact-gone') media.removeContact(event.contactId);
  });
}
