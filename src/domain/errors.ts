import type { ErrorCode } from './error-codes.js';

const brand = 'ccp-elements.error';

/** What a {@link CcpError} may carry besides its code. None of it may hold customer data. */
export interface CcpErrorDetail {
  /** The contact that the failed command was about. */
  readonly contactId?: string;
  /** The connection that the failed command was about. */
  readonly connectionId?: string;
  /** The address that an administrator has to approve, allow or open. */
  readonly origin?: string;
  /** Origin of the instance, where the failure lies between it and the page. */
  readonly instance?: string;
  /** What Connect or the browser said, for the log. */
  readonly said?: string;
}

/**
 * Every failure this library reports. Compare `code`; the message is for logs and may change.
 * Title, cause and remedy in English and Japanese are in `ccp-elements/locales/*` under `errors[code]`.
 */
export class CcpError extends Error {
  override readonly name = 'CcpError';
  /** What failed, stable across versions. */
  readonly code: ErrorCode;
  readonly detail: CcpErrorDetail;
  /** Lets {@link isCcpError} recognise errors of another copy of this package. */
  readonly brand = brand;

  constructor(code: ErrorCode, detail: CcpErrorDetail = {}, options: { cause?: unknown } = {}) {
    super(detail.said === undefined ? code : `${code}: ${detail.said}`, options);
    this.code = code;
    this.detail = Object.freeze({ ...detail });
  }
}

/** Recognises a {@link CcpError} from any copy or realm; `instanceof` fails across both. */
export function isCcpError(value: unknown): value is CcpError {
  return typeof value === 'object' && value !== null && 'brand' in value && value.brand === brand;
}
