import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DispositionRecord } from '../disposition/disposition-record.js';

const word = z.string().min(1).max(200);
const short = z.string().max(200);
const longestNote = 500;
const time = z.iso.datetime({ offset: true });

/** Counted as people count: a sign beyond the basic plane is one. */
function isShortNote(note: string): boolean {
  return note.length <= longestNote || Array.from(note).length <= longestNote;
}

const quality = z.looseObject({
  code: z.string().regex(/^[A-Z][OIT][123]$/),
  symptom: z.string().regex(/^[A-Z]$/),
  scenario: z.enum(['O', 'I', 'T']),
  severity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  chart: short,
});

const outcome = z.looseObject({
  setId: word,
  setVersion: z.number().int(),
  code: word,
  label: short,
  path: z.array(short).max(10),
});

const agent = z.looseObject({ username: short, routingProfile: short.optional(), site: short.optional() });

const contact = z.looseObject({
  contactId: word,
  channel: z.enum(['voice', 'chat', 'task', 'email']),
  direction: z.enum(['inbound', 'outbound', 'callback', 'transfer', 'internal']),
  queue: short.optional(),
});

/** A record as it is taken in. Names that are not here may stand beside them and are kept. */
const recordSchema = z
  .looseObject({
    schema: z.literal('disposition.v1'),
    id: z.string().regex(/^[\w-]{8,64}$/),
    rev: z.number().int().min(1).max(9999),
    kind: z.enum(['quality', 'outcome']),
    status: z.enum(['active', 'retracted']),
    quality: quality.optional(),
    outcome: outcome.optional(),
    note: z.string().refine(isShortNote).optional(),
    occurredAt: time,
    recordedAt: time,
    offsetMinutes: z.number(),
    agent,
    contact: contact.optional(),
    instance: z.looseObject({}),
    browser: z.looseObject({ name: short, version: short }).optional(),
    source: z.enum(['keyboard', 'pointer', 'automatic', 'import', 'api']),
  })
  .superRefine((record, context) => {
    if (record.status === 'active' && record[record.kind] === undefined) {
      context.addIssue({ code: 'custom', path: [record.kind], message: 'missing' });
    }
  });

const isRecordOfSchema = (value: unknown): value is DispositionRecord => recordSchema.safeParse(value).success;

/** The record, or the dotted path of its first field that is missing or wrong. */
export function checkRecord(value: unknown): { readonly record: DispositionRecord } | { readonly field: string } {
  if (isRecordOfSchema(value)) return { record: value };
  const issue = recordSchema.safeParse(value).error?.issues[0];
  return { field: issue?.path.join('.') ?? '' };
}

/** The same for records that say the same, whatever the order of their names. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(value)))
    .digest('base64url');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [name, ordered(inner)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
