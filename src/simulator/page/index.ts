/**
 * A simulated Amazon Connect instance inside the page, for tests, demos and component galleries: no account, no network,
 * no audio.
 *
 * @example
 * const clock = new VirtualClock();
 * const instance = createPageInstance({ clock });
 * const gateway = createPageGateway({ instance, username: 'agent', clock });
 * const session = createSession({ gateway, clock });
 * instance.createContact({ channel: 'voice', from: '+81312345678' });
 */
export { createPageInstance, type PageInstanceOptions } from './page-instance.js';
export { createPageGateway, type PageGateway, type PageGatewayOptions } from './page-gateway.js';
export type { CommandFailure, PageFaults, PageLatency } from './page-faults.js';
export type { PagePath } from './page-figures.js';
export { VirtualClock } from '../instance/virtual-clock.js';
export { wallClock } from '../instance/clock.js';
export { InstanceError } from '../instance/instance.js';
export type { Instance, InstanceClock, InstanceEvent, NewContact } from '../instance/instance.js';
export type { InstanceSettings } from '../instance/settings.js';
