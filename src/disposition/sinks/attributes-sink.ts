import type { DispositionRecord } from '../disposition-record.js';
import type { DispositionSink } from '../outbox/sink.js';
import { httpSink, type HttpSinkOptions } from './http-sink.js';

/**
 * Puts codes onto the contact in Connect, through an endpoint of yours that calls `UpdateContactAttributes`; a browser has no
 * right to. The endpoint gets `POST` with `[{ id, rev, contactId, attributes }]` and answers as a collector does. The
 * attributes are `qd_code` and `qd_severity`, or `outcome_code`; empty texts where a report was retracted.
 */
export function attributesSink(options: HttpSinkOptions): DispositionSink {
  const accepts = ({ contact }: DispositionRecord): boolean => contact !== undefined;
  return httpSink({ id: 'attributes', accepts, bodyOf: attributesOf, ...options });
}

function attributesOf({ id, rev, status, contact, quality, outcome }: DispositionRecord): unknown {
  const isActive = status === 'active';
  const attributes: Record<string, string> = {};
  if (quality !== undefined) {
    attributes['qd_code'] = isActive ? quality.code : '';
    attributes['qd_severity'] = isActive ? String(quality.severity) : '';
  }
  if (outcome !== undefined) attributes['outcome_code'] = isActive ? outcome.code : '';
  return { id, rev, contactId: contact?.contactId, attributes };
}
