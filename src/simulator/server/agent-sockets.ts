import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { WireContact } from '../instance/wire.js';
import type { InstanceDesk } from './instance-desk.js';
import { dropBroken } from './broken-sockets.js';
import type { SignallingMessage } from './media/media-service.js';

type Message = Readonly<Record<string, unknown>>;

/** The web sockets of the agents' shared workers: subscriptions, heartbeats and the softphone's signalling. */
export class AgentSockets {
  isRefusing = false;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #signalling = new WebSocketServer({ noServer: true });

  /** Takes the upgrade if it is one of these addresses. */
  upgrade(desk: InstanceDesk, url: URL, request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if (url.pathname === '/socket') {
      const username = desk.signIns.usernameOfSocket(url.searchParams.get('AuthToken') ?? undefined);
      if (this.isRefusing || username === undefined) return refuse(socket);
      this.#server.handleUpgrade(request, socket, head, (client) => serveTopics(desk, dropBroken(client), username));
      return true;
    }
    if (url.pathname !== '/LilyRTC') return false;
    const contactId = url.searchParams.get('callId') ?? '';
    this.#signalling.handleUpgrade(request, socket, head, (client) =>
      serveSignalling(desk, dropBroken(client), contactId),
    );
    return true;
  }

  closeAll(): void {
    for (const server of [this.#server, this.#signalling]) for (const client of server.clients) client.terminate();
  }
}

function refuse(socket: Duplex): true {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  return true;
}

function serveTopics(desk: InstanceDesk, client: WebSocket, username: string): void {
  const send = (message: Message) => client.send(JSON.stringify(message));
  client.on('message', (data) => {
    const message = read(data);
    switch (message?.['topic']) {
      case 'aws/subscribe':
        return send({ topic: 'aws/subscribe', content: { ...asRecord(message['content']), status: 'success' } });
      case 'aws/heartbeat':
        return send({ topic: 'aws/heartbeat' });
      case 'aws/softphone':
        return signal(desk, username, message, send);
      default:
    }
  });
}

/** Signalling beside other topics: the connection's id leads to the contact. */
function signal(desk: InstanceDesk, username: string, message: Message, send: (message: Message) => void): void {
  const { connectionId, jsonRpcMsg } = message;
  const contact = desk.instance
    .snapshot(username)
    .contacts.find((candidate) => isLegOf(candidate, String(connectionId)));
  const contactId = contact?.contactId;
  if (contactId === undefined || desk.media === null) return;
  const link = {
    send: (reply: SignallingMessage) =>
      send({ topic: 'aws/softphone', content: JSON.stringify({ connectionId, jsonRpcMsg: reply }) }),
  };
  // The leg tells agents apart who are offered the same contact one after the other.
  desk.media.agentSignals(contactId, { ...asRecord(jsonRpcMsg), leg: connectionId }, link);
}

/** Streams signals for an accepted callback with the id that the agent's leg had when it was offered. */
function isLegOf({ contactId, connections }: WireContact, connectionId: string): boolean {
  const isPresent = connections.some((connection) => connection.connectionId === connectionId);
  return isPresent || connectionId.endsWith(`_${contactId}`);
}

function serveSignalling(desk: InstanceDesk, client: WebSocket, contactId: string): void {
  const link = { send: (message: SignallingMessage) => client.send(JSON.stringify(message)) };
  client.on('message', (data) => {
    const message = read(data);
    if (message !== null) desk.media?.agentSignals(contactId, message, link);
  });
}

function read(data: RawData): Message | null {
  try {
    return asRecord(JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : ''));
  } catch {
    // A frame that is no JSON is nobody's message.
    return null;
  }
}

function asRecord(value: unknown): Message {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
