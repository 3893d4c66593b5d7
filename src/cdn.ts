/**
 * The library for a page without a build: registers every element, some when they are first seen, and exports what a page with a
 * panel may need from the start. The whole session API is in `dist/cdn/api.js`.
 */
import './define/ccp-softphone.js';
import { defineWhenSeen } from './define/later.js';
import { setDefaultStreamsUrl } from './gateway/streams/streams-url.js';

setDefaultStreamsUrl(new URL('streams/connect-streams-min.js', import.meta.url));
defineWhenSeen();

export { createSession } from './session/create-session.js';
export { createStreamsGateway } from './gateway/streams/streams-gateway.js';
export { CcpError, isCcpError } from './domain/errors.js';
