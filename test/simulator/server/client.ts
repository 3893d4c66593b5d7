import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { WebSocket } from 'ws';
import { startInstanceServer, type InstanceServer } from '../../../src/simulator/server/index.js';

/** What came as JSON; each test knows which members to expect. */
export type Parsed = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Parsed;
}

type Message = Readonly<Record<string, unknown>>;

/** An agent's browser, as far as HTTP goes: who is signed in and with which tokens. */
export interface SignedIn {
  readonly cookie: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** A simulated instance without audio, and what browsers, tests and intruders ask of it over HTTP. */
export class Client {
  #server: InstanceServer | null = null;

  /** One server for the tests of a file; each test begins after a reset. */
  constructor() {
    beforeAll(async () => {
      this.#server = await startInstanceServer();
    });
    beforeEach(() => this.control('POST', 'reset'));
    afterAll(() => this.#server?.stop());
  }

  get server(): InstanceServer {
    if (this.#server === null) throw new Error('The server has not started.');
    return this.#server;
  }

  async ask(path: string, request: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${this.server.url}${path}`, { redirect: 'manual', ...request });
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  control(method: string, path: string, body?: unknown): Promise<Answer> {
    const request = body === undefined ? {} : { headers: { 'Content-Type': 'application/json' } };
    return this.ask(`/simulator/${path}`, { method, ...request, ...(body === undefined ? {} : { body: json(body) }) });
  }

  /** Sends the sign-in form; the answer is the cookie to send back. */
  async signIn(username = 'agent', form: Readonly<Record<string, string>> = {}): Promise<string> {
    const body = new URLSearchParams({ username, ...form });
    const { headers } = await this.ask('/login', { method: 'POST', body });
    return headers.get('Set-Cookie')?.split(';')[0] ?? '';
  }

  async agent(username = 'agent'): Promise<SignedIn> {
    const cookie = await this.signIn(username);
    const { body } = await this.ask('/auth/authorize', { headers: { Cookie: cookie } });
    return { cookie, accessToken: body.accessToken, refreshToken: body.refreshToken };
  }

  /** One operation of the CTI service, as Streams sends it. */
  operation({ accessToken }: Pick<SignedIn, 'accessToken'>, name: string, body: unknown = {}): Promise<Answer> {
    return this.ask('/connect/api', {
      method: 'POST',
      headers: { 'X-Amz-Target': `AmazonConnectCTIService.${name}`, 'X-Amz-Bearer': accessToken },
      body: json(body),
    });
  }

  async socket(path: string): Promise<Socket> {
    const socket = new Socket(new WebSocket(`${this.server.url.replace('http:', 'ws:')}${path}`));
    await once(socket.client, 'open');
    return socket;
  }

  /** The agent's web socket, opened as Streams' shared worker does. */
  async agentSocket(agent: SignedIn): Promise<Socket> {
    const { body } = await this.operation(agent, 'CreateTransport', { transportType: 'web_socket' });
    const { pathname, search } = new URL(body.webSocketTransport.url);
    return this.socket(`${pathname}${search}`);
  }
}

/** A web socket whose messages are read one after the other. */
export class Socket {
  readonly #unread: Message[] = [];
  #wake: () => void = () => undefined;

  constructor(readonly client: WebSocket) {
    client.on('message', (data: Buffer) => {
      this.#unread.push(JSON.parse(data.toString()));
      this.#wake();
    });
  }

  send(message: unknown): void {
    this.client.send(json(message));
  }

  /** The next message that answers to `isSought`; those before it are passed over. */
  async next(isSought: (message: Message) => boolean = () => true): Promise<Message> {
    for (;;) {
      for (let message = this.#unread.shift(); message !== undefined; message = this.#unread.shift())
        if (isSought(message)) return message;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async close(): Promise<void> {
    const closed = once(this.client, 'close');
    this.client.close();
    await closed;
  }
}

/** A text stays as it is, so that a test can send what is no JSON. */
function json(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
