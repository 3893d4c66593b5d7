import type { ErrorCode } from '../../domain/error-codes.js';
import { CcpError, type CcpErrorDetail } from '../../domain/errors.js';
import type { GatewayRequest } from '../gateway.js';

/** What the softphone of Streams calls its failures. */
const mediaCodes: Readonly<Record<string, ErrorCode>> = {
  unsupported_browser: 'media/failed',
  microphone_not_shared: 'media/microphone-denied',
  signalling_handshake_failure: 'media/signalling-failed',
  signalling_connection_failure: 'media/signalling-failed',
  ice_collection_timeout: 'media/ice-timeout',
  user_busy_error: 'media/elsewhere',
  multiple_softphone_active_sessions: 'media/elsewhere',
  webrtc_error: 'media/failed',
  realtime_communication_error: 'media/failed',
  vdi_strategy_not_supported: 'media/vdi-not-supported',
  vdi_redir_not_supported: 'media/vdi-not-redirected',
  other: 'media/failed',
};

/** Connect understood the request and said no. */
const refusals =
  /^(?:InvalidState|AccessDenied|Unauthorized|BadEndpoint|InvalidAgentARN|InvalidConfiguration|InvalidContactType|QuotaExceeded|LimitExceeded|Validation|InvalidParameter|UnexpectedParameter|MissingRequiredParameter|ServiceQuotaExceeded)/;
const wrongNumbers = /^(?:InvalidConfiguration|InvalidParameter|Validation|BadEndpoint)/;
const gone = /^(?:Contact|Connection)NotFound|\bno longer exists\b|\b(?:Contact|Connection) not found\b/i;

/** A resume of a connection that is not on hold is answered with this type, though it is a refusal. */
const refusalsInDisguise = /^Cannot (?:resume|put|clear|conference|change)\b/;

/** Reads a `softphone_error` of Streams. */
export function mediaError(data: unknown): CcpError {
  const type = textIn(data, 'errorType') ?? 'other';
  const message = textIn(data, 'errorMessage');
  const isMissing =
    type === 'microphone_not_shared' && /not ?found|no (?:audio )?(?:input )?device/i.test(message ?? '');
  const code = isMissing ? 'media/microphone-missing' : (vdiCode(type, message) ?? mediaCodes[type] ?? 'media/failed');
  return new CcpError(code, { said: said(type, message) });
}

/** Streams 2.28 compares the texts of its RTC library, which have changed, and calls what it does not find `other`. */
function vdiCode(type: string, message: string | null): ErrorCode | null {
  if (type !== 'other' || message === null) return null;
  if (/Strategy is not a constructor/.test(message)) return 'media/vdi-not-supported';
  return /\b(?:Citrix|DCV|Omnissa|Azure)\b.*\b(?:NOT supported|failed to initialize|not active)/.test(message)
    ? 'media/vdi-not-redirected'
    : null;
}

/** Reads the failure of a command: a JSON text of Connect's, an error of Streams, or only a word. */
export function commandError(command: GatewayRequest, failure: unknown, about: CcpErrorDetail): CcpError {
  const { type, message } = readFailure(failure);
  const detail: CcpErrorDetail = { ...about, said: said(type, message) };
  return new CcpError(codeOf(command, type, message), detail, { cause: failure });
}

function codeOf(command: GatewayRequest, type: string, message: string | null): ErrorCode {
  if (gone.test(type) || gone.test(message ?? '')) return 'command/contact-gone';
  if (command === 'dial' && type.startsWith('BadEndpoint')) return 'dial/invalid-number';
  if (command === 'dial' && type.startsWith('AccessDenied')) return 'dial/not-permitted';
  if (command === 'setDeskPhone' && type.startsWith('AccessDenied')) return 'desk-phone/not-permitted';
  if (command === 'setDeskPhone' && wrongNumbers.test(type)) return 'desk-phone/invalid-number';
  if (refusals.test(type) || refusalsInDisguise.test(message ?? '')) return 'command/refused';
  // `accept` keeps Connect's reason to itself and says only this.
  return type === 'error' ? 'command/refused' : 'command/failed';
}

interface Failure {
  readonly type: string;
  readonly message: string | null;
}

function readFailure(failure: unknown): Failure {
  const value = typeof failure === 'string' ? parse(failure) : failure;
  if (typeof value === 'string') return { type: value, message: null };
  const type = textIn(value, 'type') ?? textIn(value, 'name') ?? 'unknown';
  return { type: type.split('#').at(-1) ?? type, message: textIn(value, 'message') };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: then the text itself is what was said.
    return text;
  }
}

function textIn(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const member: unknown = Reflect.get(value, name);
  return typeof member === 'string' && member !== '' ? member : null;
}

/** Numbers are masked: a message may quote what was dialled. */
function said(type: string, message: string | null): string {
  const words = message === null || message === type ? type : `${type}: ${message}`;
  return words.replaceAll(/\+?\d[\d ()-]{5,}\d/g, '[number]').slice(0, 300);
}
