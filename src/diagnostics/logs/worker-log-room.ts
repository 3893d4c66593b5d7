import type { LogAnalysis } from './analyse-log.js';
import { convertAnswer, roomReplyOf, type RoomQuestion } from './convert-room-message.js';
import type { LogFilter, LogPage, LogRoom, LogSlot, RedactedExport, RoomOptions } from './log-room.js';
import { PageLogRoom } from './page-log-room.js';

interface Waiting {
  readonly answer: (value: unknown) => void;
  readonly fail: (reason: unknown) => void;
  readonly onProgress: (part: number) => void;
}

/** Reads logs in a worker, so that the page stays free. */
export class WorkerLogRoom implements LogRoom {
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(private readonly worker: Worker) {
    worker.addEventListener('message', this.hear);
    worker.addEventListener('error', this.break);
  }

  open(slot: LogSlot, file: Blob, options: RoomOptions = {}): Promise<LogAnalysis> {
    return this.ask({ ask: 'open', slot, file }, options);
  }

  page(slot: LogSlot, filter: LogFilter, from: number, to: number): Promise<LogPage> {
    return this.ask({ ask: 'page', slot, filter, from, to });
  }

  detail(slot: LogSlot, index: number): Promise<string> {
    return this.ask({ ask: 'detail', slot, index });
  }

  redacted(slot: LogSlot, options: RoomOptions = {}): Promise<RedactedExport> {
    return this.ask({ ask: 'redacted', slot }, options);
  }

  close(): void {
    this.worker.terminate();
    this.failAll(new DOMException('The log was closed.', 'AbortError'));
  }

  private ask<T>(question: RoomQuestion, { signal, onProgress }: RoomOptions = {}): Promise<T> {
    const id = (this.lastId += 1);
    return new Promise<T>((answer, fail) => {
      this.waiting.set(id, {
        answer: (value) => answer(convertAnswer<T>(value)),
        fail,
        onProgress: (part) => onProgress?.(part),
      });
      this.worker.postMessage({ wire: 'ccp-log-room.1', id, question });
      signal?.addEventListener('abort', () => this.stop(id, signal.reason), { once: true });
    });
  }

  private stop(id: number, reason: unknown): void {
    const waiting = this.waiting.get(id);
    if (waiting === undefined) return;
    this.waiting.delete(id);
    const other = (this.lastId += 1);
    this.worker.postMessage({ wire: 'ccp-log-room.1', id: other, question: { ask: 'stop', other: id } });
    waiting.fail(reason);
  }

  private readonly hear = ({ data }: MessageEvent<unknown>): void => {
    const reply = roomReplyOf(data);
    const waiting = reply === null ? undefined : this.waiting.get(reply.id);
    if (reply === null || waiting === undefined) return;
    if ('progress' in reply) return waiting.onProgress(reply.progress);
    this.waiting.delete(reply.id);
    if ('answer' in reply) waiting.answer(reply.answer);
    else waiting.fail(new DOMException('The log was not read.', reply.failure));
  };

  private readonly break = (): void => this.failAll(new DOMException('The worker did not load.', 'NetworkError'));

  private failAll(reason: DOMException): void {
    for (const { fail } of this.waiting.values()) fail(reason);
    this.waiting.clear();
  }
}

/** The worker as it lies beside this file; a bundler that knows workers takes it along. */
export function logWorker(): Worker {
  return new Worker(new URL('./log-worker.js', import.meta.url), { type: 'module' });
}

/** A room in a worker, or in the page where its policy or its bundle has no worker. */
export async function openLogRoom(makeWorker: () => Worker = logWorker): Promise<LogRoom> {
  try {
    const room = new WorkerLogRoom(makeWorker());
    await room.detail('first', -1);
    return room;
  } catch {
    // Forbidden by the page's policy, or the file is not where the bundle says: slower, yet the same.
    return new PageLogRoom();
  }
}
