/** The library for a page without a build: registers every element, some when they are first seen, and exports the session API. */
import './define/ccp-softphone.js';
import { defineWhenSeen } from './define/later.js';
import { setDefaultStreamsUrl } from './gateway/streams/streams-url.js';

setDefaultStreamsUrl(new URL('streams/connect-streams-min.js', import.meta.url));
defineWhenSeen();

export * from './index.js';
