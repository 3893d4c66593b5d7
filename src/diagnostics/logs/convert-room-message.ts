import type { LogFilter, LogSlot } from './log-room.js';

/** What is asked of the room in the worker; the version of the wire is in each message. */
export type RoomQuestion =
  | { readonly ask: 'open'; readonly slot: LogSlot; readonly file: Blob }
  | {
      readonly ask: 'page';
      readonly slot: LogSlot;
      readonly filter: LogFilter;
      readonly from: number;
      readonly to: number;
    }
  | { readonly ask: 'detail'; readonly slot: LogSlot; readonly index: number }
  | { readonly ask: 'redacted'; readonly slot: LogSlot }
  | { readonly ask: 'stop'; readonly other: number };

export interface RoomCall {
  readonly wire: 'ccp-log-room.1';
  readonly id: number;
  readonly question: RoomQuestion;
}

export type RoomReply =
  | { readonly wire: 'ccp-log-room.1'; readonly id: number; readonly progress: number }
  | { readonly wire: 'ccp-log-room.1'; readonly id: number; readonly answer: unknown }
  | { readonly wire: 'ccp-log-room.1'; readonly id: number; readonly failure: string };

/** Both sides are this library's own files of one version; a message of anybody else is none. */
export function roomCallOf(data: unknown): RoomCall | null {
  return isOurs(data) && 'question' in data ? (data as unknown as RoomCall) : null;
}

export function roomReplyOf(data: unknown): RoomReply | null {
  return isOurs(data) && !('question' in data) ? (data as unknown as RoomReply) : null;
}

/** What the worker answers to a question is what the room in the page would. */
export function convertAnswer<T>(answer: unknown): T {
  return answer as T;
}

function isOurs(data: unknown): data is { readonly wire: string } {
  return typeof data === 'object' && data !== null && 'wire' in data && data.wire === 'ccp-log-room.1';
}
