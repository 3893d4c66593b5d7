import { html, nothing, type TemplateResult } from 'lit';
import { foundParts } from '../../domain/fold-text.js';
import type { QuickConnectKind } from '../../domain/quick-connect.js';
import { wordsOf } from '../../domain/quick-connect-search.js';
import type { Locale } from '../../locales/en.js';
import { chevronEnd, deskPhone, keypad, queue, user } from '../internal/call-icons.js';
import { icon, type Drawing } from '../internal/icons.js';
import type { Chooser } from './chooser.js';
import type { Destination } from './destination.js';

const drawings: Readonly<Record<QuickConnectKind, Drawing>> = { agent: user, queue, phone: deskPhone };

/** Filters, the rows that are seen, and what to do where nobody fits. */
export function listView(chooser: Chooser): TemplateResult {
  return html`${kindsView(chooser)}
    <div class="scroll" @scroll=${chooser.window.look}>
      ${rowsView(chooser)} ${standingView(chooser)} ${otherwiseView(chooser)}
    </div>`;
}

function kindsView(chooser: Chooser): TemplateResult {
  const { roving } = chooser;
  const { terms } = chooser.localize;
  const kinds = [
    [null, terms.all],
    ['agent', terms.agents],
    ['queue', terms.queues],
    ['phone', terms.phones],
  ] as const;
  return html`<div
    class="kinds"
    role="group"
    aria-label=${terms.kinds}
    @keydown=${roving.move}
    @focusin=${roving.follow}
  >
    ${kinds.map(
      ([kind, label]) =>
        html`<button
          type="button"
          class="kind"
          part="kind"
          aria-pressed=${String(chooser.kind === kind)}
          @click=${() => (chooser.kind = kind)}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}

function rowsView(chooser: Chooser): TemplateResult {
  const { from, to } = chooser.window;
  const words = wordsOf(chooser.text);
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  return html`<div class="rows" id="list" role="listbox" aria-label=${chooser.localize.terms.quickConnects}>
    ${indices.map((index) => {
      const destination = chooser.destinationAt(index);
      return destination === null ? nothing : rowView(chooser, destination, index, words);
    })}
  </div>`;
}

function rowView(chooser: Chooser, destination: Destination, index: number, words: readonly string[]): TemplateResult {
  const isActive = index === chooser.activeIndex;
  const { to, name } = destination;
  return html`<div
    class="row"
    part="row"
    role="option"
    id="row-${index}"
    data-tone="busy"
    aria-selected=${String(isActive)}
    aria-setsize=${chooser.rowCount}
    aria-posinset=${index + 1}
    @pointerdown=${(event: Event) => event.preventDefault()}
    @click=${() => chooser.choose(index)}
  >
    ${icon(typeof to === 'string' ? keypad : drawings[to.kind])}
    <span class="name cut" title=${name}
      >${
        typeof to === 'string'
          ? name
          : foundParts(name, words).map(({ text, isFound }) => (isFound ? html`<b>${text}</b>` : text))
      }</span
    >
    <span class="kind-of">${destination.number ?? kindInWords(to, chooser.localize.terms)}</span>
  </div>`;
}

function kindInWords(to: Destination['to'], terms: Locale['terms']): string {
  if (typeof to === 'string') return terms.kindNumber;
  return { agent: terms.kindAgent, queue: terms.kindQueue, phone: terms.kindPhone }[to.kind];
}

/** Why there are no rows. */
function standingView(chooser: Chooser): TemplateResult | typeof nothing {
  const { source, text, rowCount } = chooser;
  const { terms } = chooser.localize;
  const { list, isLoading, failure } = source.known;
  if (failure !== null) {
    return html`<div class="standing" role="alert">
      <h2>${terms.listFailedTitle}</h2>
      <p>${chooser.localize.errorText(failure)?.cause ?? ''}</p>
      <button type="button" class="action" @click=${() => tryAgain(chooser)}>${terms.tryAgain}</button>
      <p class="code"><code>${failure}</code></p>
    </div>`;
  }
  if (list === null) return html`<p class="standing" role="status">${isLoading ? terms.loadingList : ''}</p>`;
  if (list.length === 0) {
    return html`<div class="standing">
      <h2>${terms.emptyListTitle}</h2>
      <p>${terms.emptyListText}</p>
    </div>`;
  }
  return rowCount === 0 ? html`<p class="standing">${nobody(text, terms)}</p>` : nothing;
}

/** The button goes, so the field gets the focus. */
function tryAgain(chooser: Chooser): void {
  chooser.source.refresh();
  chooser.focus();
}

/** A kind may have nobody although nothing was typed. */
function nobody(text: string, terms: Locale['terms']): string {
  return text.trim() === '' ? terms.nobodyOfKind : terms.nobodyFound(text.trim());
}

function otherwiseView(chooser: Chooser): TemplateResult {
  const { source } = chooser;
  const { terms } = chooser.localize;
  const { list, isLoading } = source.known;
  return html`<div class="otherwise">
    <h2>${terms.notInList}</h2>
    ${
      list === null
        ? nothing
        : html`<button
            type="button"
            class="quiet-action"
            aria-disabled=${isLoading ? 'true' : nothing}
            @click=${source.refresh}
          >
            ${terms.loadAgain}
          </button>`
    }
    <button type="button" class="dial" @click=${() => chooser.dial()}>
      ${icon(keypad)}<span>${terms.dialNumber}</span>${icon(chevronEnd)}
    </button>
  </div>`;
}
