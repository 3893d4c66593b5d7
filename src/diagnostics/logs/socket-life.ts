import type { LogLine } from './ccp-log.js';

export type SocketFact =
  'starting' | 'configured' | 'connecting' | 'open' | 'error' | 'closed' | 'retrying' | 'heartbeat-missed' | 'failed';

/** Something that happened to the connection on which Connect sends news. */
export interface SocketEvent {
  readonly at: number;
  readonly fact: SocketFact;
  readonly line: number;
}

export interface SocketLife {
  readonly events: readonly SocketEvent[];
  readonly heartbeats: number;
}

/** In the order of search: the first one that is in the text. */
const facts: readonly (readonly [fact: SocketFact, signs: RegExp])[] = [
  ['heartbeat-missed', /Heartbeat response not received/],
  ['failed', /WebSocket Initialization Failed|onWebSocketInitFailure|WEBSOCKET_INIT_FAILURE|websocket::initFailure/i],
  ['error', /WebSocketManager Error|\[?webSocketOnError\]?|WebSocket error/i],
  ['open', /WebSocket connection established|websocket::connection_gained|connectionGain/i],
  [
    'closed',
    /WebSocket connection (?:is )?(?:closed|lost)|websocket::connection_lost|connectionLost|\[?webSocketOnClose\]?/i,
  ],
  ['retrying', /Scheduling WebSocket reinitialization/],
  ['configured', /Successfully fetched webSocket connection configuration/],
  ['connecting', /\[initWebSocket\] Primary WebSocket/],
  ['starting', /Initializing Websocket Manager/i],
];

/** The life of the WebSocket as the lines tell it. */
export class SocketLifeReading {
  private readonly events: SocketEvent[] = [];
  private heartbeats = 0;

  take({ at, text, index }: LogLine): void {
    if (at === null || !/[Ss]ocket|[Hh]eartbeat|connection(?:Gain|Lost)/.test(text)) return;
    if (/Heartbeat response received/.test(text)) this.heartbeats += 1;
    const [fact] = facts.find(([, signs]) => signs.test(text)) ?? [];
    if (fact !== undefined) this.events.push({ at, fact, line: index });
  }

  life(): SocketLife {
    return { events: this.events, heartbeats: this.heartbeats };
  }
}
