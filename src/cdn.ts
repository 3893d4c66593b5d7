/** The whole library in one script: registers every element and exports the session API. */
import { setDefaultStreamsUrl } from './gateway/streams/streams-url.js';

setDefaultStreamsUrl(new URL('streams/connect-streams-min.js', import.meta.url));

export * from './define/all.js';
export * from './index.js';
