import { html, nothing, type TemplateResult } from 'lit';
import type { QualityPoint } from '../../diagnostics/quality/call-quality.js';
import type { QualityWords } from '../../locales/en-quality.js';
import { customerAudio, mic } from '../internal/call-icons.js';
import { icon, micOff } from '../internal/icons.js';

/** Seconds that are shown: Amazon Connect tells the levels late, so this is what was, not what is. */
const shown = 16;

/** Loudness at which a second begins to count, and from which it is drawn higher, in decibels of the loudest. */
const steps = [-70, -50, -35, -22] as const;

/** The loudness of agent and customer in the seconds measured last; nothing where the browser does not say it. */
export function levelsView(
  points: readonly QualityPoint[],
  isMuted: boolean,
  words: QualityWords,
): TemplateResult | typeof nothing {
  const last = points.slice(-shown);
  const own = last.map(({ levelSending }) => levelSending);
  const theirs = last.map(({ levelReceiving }) => levelReceiving);
  if (![...own, ...theirs].some((level) => level !== null)) return nothing;
  return html`<div class="levels">
    ${meter(own, words.you, words, isMuted ? micOff : mic)} ${meter(theirs, words.customer, words, customerAudio)}
  </div>`;
}

function meter(
  levels: readonly (number | null)[],
  party: string,
  words: QualityWords,
  drawing: Parameters<typeof icon>[0],
): TemplateResult {
  const heights = levels.map(heightOf);
  const label = heights.some((height) => height > 0)
    ? words.heard(party, levels.length)
    : words.silent(party, levels.length);
  return html`<span class="meter" part="meter" role="img" aria-label=${label}>
    ${icon(drawing)}
    <span class="ticks" data-tone="busy">
      ${Array.from({ length: shown }, (_, index) => html`<i class="h${heights[index - shown + levels.length] ?? 0}"></i>`)}
    </span>
  </span>`;
}

function heightOf(level: number | null): number {
  const decibels = level === null || level <= 0 ? -Infinity : 20 * Math.log10(level);
  return steps.filter((step) => decibels >= step).length;
}
