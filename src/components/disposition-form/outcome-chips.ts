import { html, nothing, type TemplateResult } from 'lit';
import { findOutcomes, offeredFirst } from '../../disposition/outcome-search.js';
import { outcomesOf, outcomeWith, textIn, type Outcome, type OutcomeSet } from '../../disposition/outcome-set.js';
import type { DispositionWords } from '../../locales/en-disposition.js';
import { search } from '../internal/call-icons.js';
import { icon } from '../internal/icons.js';

export interface OutcomeChoice {
  readonly set: OutcomeSet;
  readonly code: string | null;
  readonly recent: readonly string[];
  readonly words: DispositionWords;
  /** What is searched for; null while the list is closed. */
  readonly query: string | null;
  readonly pick: (code: string) => void;
  readonly look: (query: string | null) => void;
}

/** The outcomes with a digit of their own; the one that is chosen is always among them. */
export function offered({ set, code, recent }: Pick<OutcomeChoice, 'set' | 'code' | 'recent'>): readonly Outcome[] {
  const first = offeredFirst(set, recent);
  const chosen = outcomeWith(set, code);
  return chosen === null || first.some((one) => one.code === code) ? first : [...first, chosen];
}

export function chipsView(choice: OutcomeChoice): TemplateResult {
  const { set, code, words, query, pick, look } = choice;
  const all = outcomesOf(set);
  const first = offered(choice);
  return html`<div class="chips" role="group" aria-labelledby="outcome">
      ${first.map(
        ({ code: one, node }, at) =>
          html`<button
            type="button"
            part="chip"
            class="chip"
            data-tone="acw"
            aria-pressed=${one === code}
            @click=${() => pick(one)}
          >
            ${at < 9 ? html`<span class="cap" aria-hidden="true">${at + 1}</span>` : nothing}${textIn(node.label, words.language)}
          </button>`,
      )}
      ${
        first.length < all.length
          ? html`<button
              type="button"
              class="all"
              aria-expanded=${query !== null}
              @click=${() => look(query === null ? '' : null)}
            >
              ${icon(search)}${words.outcome.all(String(all.length))}
            </button>`
          : nothing
      }
    </div>
    ${query === null ? nothing : listView(choice, query)}`;
}

function listView({ set, code, words, pick, look }: OutcomeChoice, query: string): TemplateResult {
  const found = findOutcomes(set, query, words.language);
  const typed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) look(event.target.value);
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    const [best] = found;
    if (best !== undefined) pick(best.code);
  };
  return html`<div class="list" part="list">
    <input
      class="search"
      type="search"
      autocomplete="off"
      aria-label=${words.outcome.search}
      placeholder=${words.outcome.search}
      .value=${query}
      @input=${typed}
      @keydown=${onKeydown}
    />
    <div class="found">
      ${found.map(
        ({ code: one, node, groups }) =>
          html`<button type="button" class="row" aria-pressed=${one === code} @click=${() => pick(one)}>
            <span class="row-label">${textIn(node.label, words.language)}</span>
            <span class="row-group cut">${groups.map(({ label }) => textIn(label, words.language)).join(' › ')}</span>
          </button>`,
      )}
      ${found.length === 0 ? html`<p class="none">${words.outcome.none}</p>` : nothing}
    </div>
  </div>`;
}
