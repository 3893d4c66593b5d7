import { html, type TemplateResult } from 'lit';

/** A row of choices of which one holds. */
export function choices<Choice extends string>(
  label: string,
  names: readonly (readonly [choice: Choice, name: string])[],
  chosen: Choice,
  choose: (choice: Choice) => void,
): TemplateResult {
  return html`<div class="segments" role="radiogroup" aria-label=${label}>
    ${names.map(
      ([choice, name]) =>
        html`<button
          type="button"
          class="segment"
          part="segment"
          role="radio"
          aria-checked=${choice === chosen}
          data-choice=${choice}
          @click=${() => choose(choice)}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}
