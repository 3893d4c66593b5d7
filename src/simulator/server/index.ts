export { startInstanceServer, type InstanceServer, type InstanceServerOptions } from './instance-server.js';
export type { Instance, InstanceEvent, NewContact } from '../instance/instance.js';
export { InstanceError } from '../instance/instance.js';
