import { CcpError } from '../../domain/errors.js';
import type { Gateway } from '../gateway.js';
import type { StreamsCommands } from './commands.js';
import { handOn } from './convert-requests.js';
import type { StreamsGatewayOptions } from './options.js';
import { readSettings } from './settings.js';
import { StreamsRun } from './streams-run.js';

export type { StreamsGatewayOptions } from './options.js';

/**
 * The gateway to a real instance, through Amazon Connect Streams in a realm of its own. Nothing is loaded before `start`,
 * so making one is safe in Node; there `start` throws `load/no-browser`.
 *
 * Throws `options/unknown-option`, `options/invalid-value` or `options/invalid-instance-url`.
 */
export function createStreamsGateway(options: StreamsGatewayOptions): Gateway {
  const settings = readSettings(options);
  let run: StreamsRun | null = null;
  let mayCcpRing = true;
  const commands = (): StreamsCommands => {
    if (run === null) throw new CcpError('session/stopped');
    if (run.work === null) throw new CcpError('session/not-ready');
    return run.work.commands;
  };
  return {
    ...handOn(commands),
    start(listener, terms = { hasAudio: true, isTakeover: false, isContinued: false }) {
      if (run !== null) throw new CcpError('session/already-started');
      if (typeof document === 'undefined') throw new CcpError('load/no-browser', { said: 'there is no document here' });
      run = new StreamsRun(settings, listener, { terms, mayCcpRing: () => mayCcpRing });
    },
    stop() {
      run?.stop();
      run = null;
      return Promise.resolve();
    },
    instance: settings.ccpOrigin,
    media: settings.media,
    signInUrl: settings.signInUrl,
    // The CCP lists no devices by name where it has no microphone.
    canChooseDevices: settings.media.mode === 'softphone' && settings.media.rtcUrl === undefined,
    wake: () => run?.wake(),
    awaitSignIn: () => run?.awaitSignIn(),
    letCcpRing(isRinging) {
      mayCcpRing = isRinging;
    },
    get isCcpRinging() {
      return run?.isCcpRinging ?? mayCcpRing;
    },
    hush: (contactId) => run?.work?.hush(contactId),
    noteActivity: () => run?.work?.noteActivity(),
    get frame() {
      return run?.frame ?? null;
    },
  };
}
