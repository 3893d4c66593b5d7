import { createStreamsGateway, type StreamsGatewayOptions } from '../gateway/streams/streams-gateway.js';
import type { Gateway } from '../gateway/gateway.js';
import { ConnectSession } from './connect-session.js';
import {
  readSessionOptions,
  refuseUnknown,
  type CommonSessionOptions,
  type GivenGatewayOptions,
} from './session-options.js';
import type { Session } from './session.js';

/** A session with a real instance through Streams. */
export type StreamsSessionOptions = CommonSessionOptions & StreamsGatewayOptions;

export type SessionOptions = StreamsSessionOptions | GivenGatewayOptions;

/**
 * Makes an agent's session and starts it once the running script has ended, so that listeners added at once hear
 * everything. Throws `options/unknown-option`, `options/invalid-value` or `options/invalid-instance-url`.
 *
 * @example
 * const session = createSession({ instanceUrl: 'https://example.my.connect.aws', region: 'ap-northeast-1' });
 * session.on((event) => console.log(event.type));
 */
export function createSession(options: SessionOptions): Session {
  const { rest, mediaLink, ...parts } = readSessionOptions(options);
  const plain = gatewayOf(options, rest);
  const gateway = mediaLink === null ? plain : mediaLink.over(plain, parts.ports.clock);
  const session = new ConnectSession({ gateway, ...parts });
  queueMicrotask(() => session.start());
  return session;
}

function gatewayOf(options: SessionOptions, rest: Readonly<Record<string, unknown>>): Gateway {
  if ('gateway' in options && options.gateway !== undefined) {
    refuseUnknown(rest);
    return options.gateway;
  }
  return createStreamsGateway({ instanceUrl: '', ...rest, ...clockOf(options) });
}

/** The session and its gateway go by one clock. */
function clockOf({ clock }: CommonSessionOptions): Pick<CommonSessionOptions, 'clock'> {
  return clock === undefined ? {} : { clock };
}
