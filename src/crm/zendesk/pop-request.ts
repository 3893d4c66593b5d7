import type { FieldValues, RecordReference } from '../crm-record.js';
import { readId } from './read-zendesk.js';
import type { ZendeskRequest } from './zendesk-client.js';

/** The channel of a ticket that came by telephone. */
const inboundCall = 45;

/** A search for persons of which any field has the text. Quotes are Zendesk's own sign and cannot be part of it. */
export function searchRequest(text: string): ZendeskRequest | null {
  const wanted = text.replaceAll('"', '').trim();
  if (wanted === '') return null;
  const query = /^[\d\s()+-]+$/.test(wanted) ? `phone:*${wanted.replaceAll(/\D/g, '')}` : `"${wanted}"`;
  return { url: `/api/v2/search.json?query=${encodeURIComponent(`role:end-user ${query}`)}`, type: 'GET' };
}

/** Has Zendesk open a ticket or a person in the agent's browser; null for what it cannot open. */
export function recordRequest(agentId: string, { type, id }: RecordReference): ZendeskRequest | null {
  if (readId(id) === null || (type !== 'ticket' && type !== 'user')) return null;
  return send('POST', `/api/v2/channels/voice/agents/${agentId}/${type}s/${id}/display.json`, {});
}

/** A ticket that is made and opened in the agent's browser. */
export function newTicket(agentId: string, values: FieldValues): ZendeskRequest {
  const { comment, ...fields } = values;
  const ticket = {
    via_id: inboundCall,
    ...fields,
    ...(typeof comment === 'string' ? { comment: { body: comment } } : {}),
  };
  return send('POST', '/api/v2/channels/voice/tickets.json', { display_to_agent: Number(agentId), ticket });
}

export function send(type: 'POST' | 'PATCH', url: string, body: object): ZendeskRequest {
  return { url, type, contentType: 'application/json', data: JSON.stringify(body) };
}
