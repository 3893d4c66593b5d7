import { html, nothing, type TemplateResult } from 'lit';
import type { CheckResult } from '../../diagnostics/preflight/check.js';
import type { Verdict } from '../../diagnostics/preflight/verdict.js';
import type { PreflightWords } from '../../locales/en-preflight.js';
import { check, copy, icon, info, warning } from '../internal/icons.js';
import { faultWords, type Places } from './fault-words.js';

export interface VerdictShown {
  readonly verdict: Verdict;
  readonly results: readonly CheckResult[];
  readonly isStopped: boolean;
  readonly words: PreflightWords;
  readonly places: Places;
  readonly isCopied: boolean;
  readonly copy: (text: string) => void;
}

/** The one answer: the layer, what is broken and what follows, how sure that is, and one request with whom to ask. */
export function verdictView(shown: VerdictShown): TemplateResult {
  const { verdict, words, isStopped } = shown;
  const { layer, code } = verdict;
  if (layer === null || code === null) {
    if (isStopped) return quiet(words.stopped, words.stoppedDetail, 'offline');
    if (verdict.status === 'ok') return quiet(words.ok, words.okDetail, 'available');
    return unsure(shown);
  }
  const { what, request } = faultWords(words, code, verdict.check, shown.places);
  const tone = verdict.status === 'blocked' ? 'error' : 'hold';
  return html`<div class="verdict" part="verdict" data-tone=${tone}>
    <p class="layer">${icon(warning)}<span>${words.layerTitle(words.layers[layer])}</span></p>
    <h2>${what}</h2>
    <p class="detail">${words[verdict.certainty]} <code>${code}</code></p>
    ${requestView(shown, request)} ${othersView(shown)}
  </div>`;
}

function quiet(title: string, detail: string, tone: string): TemplateResult {
  return html`<div class="verdict" part="verdict" data-tone=${tone}>
    <h2 class="plain">${icon(tone === 'available' ? check : info)}<span>${title}</span></h2>
    <p class="detail">${detail}</p>
  </div>`;
}

function unsure({ verdict, words, places }: VerdictShown): TemplateResult {
  const { code } = verdict;
  const { what, request } = code === null ? { what: '', request: '' } : faultWords(words, code, verdict.check, places);
  return html`${quiet(words.unknown, words.unknownDetail, 'offline')}
  ${
    code === null
      ? nothing
      : html`<p class="detail">${what}</p>
          <p class="detail">${request}</p>`
  }`;
}

function requestView({ verdict, words, isCopied, copy: write }: VerdictShown, request: string): TemplateResult {
  const { owner } = verdict;
  const title = owner === null ? '' : words.asked[owner];
  return html`<div class="request" part="request">
    <div>
      <h3>${title}</h3>
      <p>${request}</p>
    </div>
    <button type="button" class="action ink" @click=${() => write(request)}>
      ${icon(isCopied ? check : copy)}${isCopied ? words.copied : words.copyRequest}
    </button>
  </div>`;
}

function othersView({ verdict, results, words, places }: VerdictShown): TemplateResult | typeof nothing {
  if (verdict.others.length === 0) return nothing;
  return html`<h3 class="also">${words.alsoFound}</h3>
    <ul class="others">
      ${verdict.others.map((code) => {
        const seen = results.find((result) => result.code === code) ?? null;
        return html`<li>${faultWords(words, code, seen, places).what}</li>`;
      })}
    </ul>`;
}
