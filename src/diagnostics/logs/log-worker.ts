import { roomCallOf, type RoomQuestion, type RoomReply } from './convert-room-message.js';
import type { RoomOptions } from './log-room.js';
import { PageLogRoom } from './page-log-room.js';

/** Loaded as a worker: a room that answers by messages. */
const room = new PageLogRoom();
const running = new Map<number, AbortController>();

globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const call = roomCallOf(data);
  if (call !== null) void answer(call.id, call.question);
});

async function answer(id: number, question: RoomQuestion): Promise<void> {
  const stop = new AbortController();
  running.set(id, stop);
  const onProgress = (progress: number): void => reply({ wire: 'ccp-log-room.1', id, progress });
  try {
    const result = await ask(question, { signal: stop.signal, onProgress });
    reply({ wire: 'ccp-log-room.1', id, answer: result });
  } catch (error) {
    reply({ wire: 'ccp-log-room.1', id, failure: error instanceof DOMException ? error.name : String(error) });
  } finally {
    running.delete(id);
  }
}

function ask(question: RoomQuestion, options: RoomOptions): Promise<unknown> {
  switch (question.ask) {
    case 'open':
      return room.open(question.slot, question.file, options);
    case 'page':
      return room.page(question.slot, question.filter, question.from, question.to);
    case 'detail':
      return room.detail(question.slot, question.index);
    case 'redacted':
      return room.redacted(question.slot, options);
    case 'stop':
      running.get(question.other)?.abort();
      return Promise.resolve(null);
  }
}

function reply(message: RoomReply): void {
  globalThis.postMessage(message);
}
