import { html, type TemplateResult } from 'lit';

/** Stand-ins for names, from the characters that no text has. */
const standIns = ['\ue000', '\ue001'] as const;

/** A sentence with two names in it, the names made strong, wherever a language puts them. */
export function withStrongNames(
  sentence: (one: string, other: string) => string,
  one: string,
  other: string,
): TemplateResult {
  const names = [one, other] as const;
  const pieces = sentence(...standIns).split(/([\ue000\ue001])/);
  return html`${pieces.map((piece) => {
    const at = standIns.findIndex((standIn) => standIn === piece);
    return at < 0 ? piece : html`<b>${names[at]}</b>`;
  })}`;
}
