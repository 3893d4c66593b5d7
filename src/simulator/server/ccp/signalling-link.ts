import { convertRecord } from './convert-messages.js';

export type JsonRpc = Readonly<Record<string, unknown>>;

/** A way for JSON-RPC messages to the instance and back. */
export interface SignallingSocket {
  send(message: JsonRpc): void;
  onMessage(listener: (message: JsonRpc) => void): void;
  close(): void;
}

/** Streams' shared web socket as it hands it to the softphone. */
export interface WebSocketProvider {
  sendMessage(message: JsonRpc): void;
  onMessage(topic: string, listener: (message: JsonRpc) => void): () => void;
  subscribeTopics(topics: readonly string[]): void;
}

const topic = 'aws/softphone';

/** Over the agent's one web socket, beside its other topics. */
export function sharedLink(provider: WebSocketProvider, connectionId: string): Promise<SignallingSocket> {
  let unsubscribe: () => void = () => undefined;
  return Promise.resolve({
    send: (jsonRpcMsg) => provider.sendMessage({ topic, connectionId, jsonRpcMsg }),
    onMessage: (listener) => {
      unsubscribe = provider.onMessage(topic, ({ content }) => {
        const message = convertRecord(JSON.parse(String(content)));
        if (message['connectionId'] === connectionId) listener(convertRecord(message['jsonRpcMsg']));
      });
    },
    close: () => unsubscribe(),
  });
}

/** Over a web socket of the call's own. */
export function directLink(uri: string, contactId: string, callContextToken: string): Promise<SignallingSocket> {
  const url = new URL(uri, location.href);
  url.protocol = location.protocol === 'http:' ? 'ws:' : 'wss:';
  url.searchParams.set('callId', contactId);
  url.searchParams.set('contactCtx', callContextToken);
  const socket = new WebSocket(url);
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error('the signalling socket did not open')));
    socket.addEventListener('open', () =>
      resolve({
        send: (message) => socket.send(JSON.stringify(message)),
        onMessage: (listener) =>
          socket.addEventListener('message', ({ data }: MessageEvent<string>) =>
            listener(convertRecord(JSON.parse(data))),
          ),
        close: () => socket.close(),
      }),
    );
  });
}
