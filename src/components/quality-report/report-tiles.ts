import { html, type TemplateResult } from 'lit';
import type { KeyEntry } from '../../disposition/key-entry.js';
import { scenarios, severities, type KeyChart } from '../../disposition/quality-key.js';
import type { DispositionWords } from '../../locales/en-disposition.js';
import { symptomWords } from '../internal/disposition-words.js';

export interface Tiles {
  readonly entry: KeyEntry;
  readonly chart: KeyChart;
  readonly words: DispositionWords;
  /** Letter of the symptom that the measurements speak for. */
  readonly suggested: string | null;
  readonly press: (sign: string) => void;
}

/** The key as tiles: symptoms above, scenarios and severities in one row below. */
export function tilesView(tiles: Tiles): TemplateResult {
  const { entry, chart, words, suggested } = tiles;
  return html`<div class="symptoms" role="group" aria-label=${words.report.symptom}>
      ${chart.symptoms.map(({ letter }) =>
        tile(tiles, letter, symptomWords(letter, chart, words), entry.symptom === letter, letter === suggested),
      )}
    </div>
    <div class="rest">
      <div class="three" role="group" aria-label=${words.report.scenario}>
        ${scenarios.map((sign) => tile(tiles, sign, words.scenarios[sign], entry.scenario === sign))}
      </div>
      <div class="three" role="group" aria-label=${words.report.severity}>
        ${severities.map((sign) => {
          const { short, full, meaning } = words.severities[sign];
          return tile(tiles, String(sign), { short, full: `${full}: ${meaning}` }, entry.severity === sign);
        })}
      </div>
    </div>`;
}

function tile(
  { press }: Tiles,
  sign: string,
  { full, short }: { readonly full: string; readonly short: string },
  isOn: boolean,
  isSuggested = false,
): TemplateResult {
  return html`<button
    type="button"
    part="tile"
    class="tile"
    data-tone="busy"
    data-sign=${sign}
    aria-pressed=${isOn}
    title=${full}
    @click=${() => press(sign)}
  >
    <span class="sign">${sign}</span> <span class="short">${short}</span>${
      isSuggested
        ? html`<svg class="dot" viewBox="0 0 6 6" aria-hidden="true"><circle cx="3" cy="3" r="3"></circle></svg>`
        : ''
    }
  </button>`;
}
