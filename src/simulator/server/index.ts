export { startInstanceServer, type InstanceServer, type InstanceServerOptions } from './instance-server.js';
export { createMediaService, type ForkedMediaOptions } from './media/forked-media.js';
export type { ContactMedia, HeardAudio, MediaFaults, MediaService } from './media/media-service.js';
export type { Instance, InstanceEvent, NewContact } from '../instance/instance.js';
export { InstanceError } from '../instance/instance.js';
