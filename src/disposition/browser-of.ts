import type { DispositionRecord } from './disposition-record.js';

interface Navigated {
  readonly userAgent: string;
  readonly platform?: string;
}

/** The forms that name themselves first: every one of them also names the browser that it is made of. */
const forms: readonly (readonly [name: string, form: RegExp])[] = [
  ['Edge', /Edg\/(\d+)/],
  ['Firefox', /Firefox\/(\d+)/],
  ['Chrome', /Chrome\/(\d+)/],
  ['Safari', /Version\/(\d+).*Safari\//],
];

/** Name and main version of the browser; undefined where it is none of those that Connect supports. */
export function browserOf({ userAgent, platform = '' }: Navigated): DispositionRecord['browser'] {
  for (const [name, form] of forms) {
    const version = form.exec(userAgent)?.[1];
    if (version !== undefined) return { name, version, ...(platform === '' ? {} : { os: platform }) };
  }
  return undefined;
}
