import { memberKind } from './member-kind.js';
import { redactInto } from './redact-text.js';
import { isMark, Tally, type Redaction, type RedactionPolicy } from './redaction.js';

/** Members of an object deeper than this, or beyond this number in one value, are cut. */
const deepest = 50;
const mostMembers = 10_000;
/** Characters of one text. */
const longest = 262_144;

const removed = '[removed]';

type Members = Readonly<Record<string, unknown>>;

/**
 * Takes customer data out of plain data, by the names of its members and by what its texts look like. Ids, ARNs, times,
 * counts and states stay. Pure and idempotent; cycles, depth and size are bounded. Dates become ISO texts, functions go.
 */
export function redactValue(value: unknown, policy?: RedactionPolicy): Redaction<unknown> {
  const tally = new Tally(policy);
  return { value: redactValueInto(value, tally), counts: tally.counts };
}

/** The same, counting into a tally. */
export function redactValueInto(value: unknown, tally: Tally): unknown {
  return new ValueRedaction(tally).take(value, null, 0);
}

class ValueRedaction {
  private readonly above = new Set<object>();
  private members = 0;

  constructor(private readonly tally: Tally) {}

  take(value: unknown, name: string | null, depth: number): unknown {
    if (typeof value === 'string') return this.text(value);
    if (typeof value === 'bigint') return this.text(String(value));
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value !== 'object') return undefined;
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
    if (depth > deepest || this.above.has(value)) return this.tally.mark('cut');
    this.above.add(value);
    const result = Array.isArray(value) ? this.list(value, name, depth) : this.object(value, name, depth);
    this.above.delete(value);
    return result;
  }

  private text(text: string): string {
    if (text.length <= longest || text.endsWith(' [cut]')) return redactInto(text, this.tally);
    // Half a number or name at the end would pass unseen.
    const head = text.slice(0, longest).replace(/\S{1,64}$/, '');
    return `${redactInto(head, this.tally)} ${this.tally.mark('cut')}`;
  }

  private list(list: readonly unknown[], name: string | null, depth: number): readonly unknown[] {
    const result: unknown[] = [];
    for (const item of list) {
      if (typeof item === 'object' && this.isFull()) break;
      result.push(this.take(item, name, depth + 1));
    }
    return result;
  }

  private object(value: object, around: string | null, depth: number): Members {
    const result: [string, unknown][] = [];
    for (const [name, member] of Object.entries(value)) {
      if (this.isFull()) break;
      // A number or an address may be the key of a map.
      result.push([redactInto(name, this.tally), this.member(name, member, around, depth)]);
    }
    return Object.fromEntries(result);
  }

  private isFull(): boolean {
    this.members += 1;
    if (this.members === mostMembers + 1) this.tally.mark('cut');
    return this.members > mostMembers;
  }

  private member(name: string, value: unknown, around: string | null, depth: number): unknown {
    const kind = memberKind(name, around);
    if (kind === null || value === null || value === undefined || value === '' || typeof value === 'boolean') {
      return this.take(value, name, depth + 1);
    }
    if (kind === 'attribute') return this.attributes(value);
    // An endpoint may be an object: what is in it is judged by its own names.
    if (typeof value === 'object' && kind !== 'token' && kind !== 'content') return this.take(value, name, depth + 1);
    if (typeof value === 'string' && isMark(value)) return value;
    return this.tally.mark(kind);
  }

  private attributes(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return typeof value === 'string' && isMark(value) ? value : this.tally.mark('attribute');
    }
    const allowed = this.tally.policy.allowedAttributes ?? [];
    const kept: [string, unknown][] = [];
    let gone = 0;
    for (const [name, member] of Object.entries(value)) {
      if (name === removed && typeof member === 'number') gone += member;
      else if (allowed.includes(name)) kept.push([name, this.take(member, name, 1)]);
      else {
        gone += 1;
        this.tally.mark('attribute');
      }
    }
    return Object.fromEntries(gone === 0 ? kept : [...kept, [removed, gone]]);
  }
}
