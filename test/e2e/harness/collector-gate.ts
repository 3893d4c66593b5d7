import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Database from 'libsql';
import type { CollectorProcess } from './collector-process.js';
import { pause } from './eventually.js';

/** Where in the life of a request the collector is killed. */
export const collectorMoments = [
  'with half of the request',
  'before it has written',
  'written, not answered',
  'answered',
] as const;
export type CollectorMoment = (typeof collectorMoments)[number];

/** What it has of the request it dies in when it is back. */
export const keptAt: Readonly<Record<CollectorMoment, 'none' | 'all'>> = {
  'with half of the request': 'none',
  'before it has written': 'none',
  'written, not answered': 'all',
  answered: 'all',
};

/** Serves the pages that report and stands before the collector, as a proxy does; kills it in the middle of a request. */
export class CollectorGate {
  /** The next request is the one in which the collector dies. */
  moment: CollectorMoment | null = null;
  /** No request goes through. */
  isShut = false;
  /** `id rev` of the records of the request in which the collector died. */
  fatal: readonly string[] = [];
  /** What dies at that moment: the collector, or more. */
  kill: () => Promise<unknown> = () => this.collector.kill();
  private readonly server = createServer((request, response) => void this.answer(request, response));

  constructor(
    private readonly collector: CollectorProcess,
    private readonly pages: Readonly<Record<string, { readonly type: string; readonly body: string }>>,
  ) {}

  async open(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.server.address() as AddressInfo;
    return `http://localhost:${port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = this.pages[request.url ?? ''];
    if (page !== undefined) return void response.setHeader('Content-Type', page.type).end(page.body);
    if (request.method !== 'POST') return void response.writeHead(404).end();
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const { moment } = this;
    if (this.isShut) return void response.destroy();
    if (moment === null) return this.pass(request, body, response).catch(() => void response.destroy());
    this.isShut = true;
    this.moment = null;
    await this.passOnce(moment, request, body, response);
    const records = JSON.parse(body.toString()) as readonly { readonly id: string; readonly rev: number }[];
    this.fatal = records.map(({ id, rev }) => `${id} ${rev}`);
  }

  private async passOnce(
    moment: CollectorMoment,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    if (moment === 'with half of the request') await this.half(request, body);
    if (moment === 'before it has written') await this.whileItCannotWrite(request, body);
    if (moment === 'written, not answered') await this.forward(request, body);
    if (moment === 'answered') await this.pass(request, body, response);
    await this.kill();
    response.destroy();
  }

  private async pass(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const { status, text } = await this.forward(request, body);
    await new Promise<void>((resolve) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(text, resolve);
    });
  }

  /** The file is locked by another writer, so that the collector dies with the records in its hands. */
  private async whileItCannotWrite(request: IncomingMessage, body: Buffer): Promise<void> {
    const other = new Database(this.collector.file);
    other.exec('BEGIN IMMEDIATE');
    const answer = this.forward(request, body).catch(() => null);
    await pause(100);
    await this.kill();
    await answer;
    other.exec('ROLLBACK');
    other.close();
  }

  private async half(request: IncomingMessage, body: Buffer): Promise<void> {
    const sent = this.request(request, body);
    sent.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      sent.write(body.subarray(0, body.length / 2), () => resolve());
    });
    await this.kill();
    sent.destroy();
  }

  private forward(request: IncomingMessage, body: Buffer): Promise<{ readonly status: number; readonly text: string }> {
    return new Promise((resolve, reject) => {
      const sent = this.request(request, body);
      sent.once('error', reject);
      sent.once('response', (answer: IncomingMessage) => {
        let text = '';
        answer.on('data', (data: Buffer) => (text += data.toString()));
        answer.once('error', reject);
        answer.once('end', () => resolve({ status: answer.statusCode ?? 500, text }));
      });
      sent.end(body);
    });
  }

  private request({ url, headers }: IncomingMessage, body: Buffer) {
    const { host, port, headers: token } = this.collector.address;
    return ask({
      host,
      port,
      path: url,
      method: 'POST',
      headers: {
        ...token,
        'Content-Type': 'application/json',
        'Content-Length': body.length,
        'Idempotency-Key': headers['idempotency-key'],
      },
    });
  }
}
