import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { CheckResult } from '../../diagnostics/preflight/check.js';
import type { CheckStatus } from '../../domain/diagnostic-report.js';
import type { PreflightWords } from '../../locales/en-preflight.js';
import { faultWords, figure, type Places } from './fault-words.js';
import type { Rung } from './rungs.js';

const tones = { pass: 'available', warn: 'hold', fail: 'error', unknown: 'offline', skipped: 'offline' } as const;

const marks: Readonly<Record<CheckStatus, SVGTemplateResult>> = {
  pass: svg`<circle cx="11" cy="11" r="9"/><path d="m7 11.4 2.8 2.8 5.4-5.8"/>`,
  warn: svg`<circle cx="11" cy="11" r="9"/><path d="M7.4 11h7.2"/>`,
  fail: svg`<circle class="disc" cx="11" cy="11" r="10"/><path class="cross" d="m8 8 6 6M14 8l-6 6"/>`,
  unknown: svg`<circle cx="11" cy="11" r="9"/><path d="M9 9.2a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6.9v.4M11 15v.1"/>`,
  skipped: svg`<circle cx="11" cy="11" r="9"/>`,
};

/** What the ladder is drawn with. */
export interface LadderWords {
  readonly words: PreflightWords;
  readonly tag: string;
  readonly places: Places;
}

/** The layers as one line that is whole as far as all is well, and breaks where it is not. */
export function ladderView(rungs: readonly Rung[], ladder: LadderWords): TemplateResult {
  return html`<ol class="ladder" part="ladder" aria-label=${ladder.words.ladder}>
    ${rungs.map((rung) => rungView(rung, ladder))}
  </ol>`;
}

function rungView(rung: Rung, ladder: LadderWords): TemplateResult {
  const { words } = ladder;
  const { layer, status, isBehindBreak } = rung;
  return html`<li
    class="rung ${status}"
    part="rung"
    data-tone=${tones[status]}
    data-layer=${layer}
    ?data-behind=${isBehindBreak}
  >
    <span class="track" aria-hidden="true"><svg class="mark" viewBox="0 0 22 22">${marks[status]}</svg></span>
    <h3>${words.layers[layer]}<span class="spoken">, ${words.statuses[status]}</span></h3>
    ${status === 'fail' ? openedView(rung, ladder) : closedView(rung, ladder)}
  </li>`;
}

function closedView({ status, checks, durationMs }: Rung, { words, tag, places }: LadderWords): TemplateResult {
  const warnings = checks.filter((check) => check.status === 'warn');
  const [first] = warnings;
  const said = checks.filter((check) => check.status === 'pass').map((check) => nameOf(check, words));
  const list = new Intl.ListFormat(tag, { type: 'conjunction', style: 'narrow' }).format(said);
  const seconds = secondsOf(durationMs, tag);
  const run = checks.filter((check) => check.status !== 'skipped').length;
  const texts: Readonly<Record<CheckStatus, readonly [string, string]>> = {
    pass: [list, words.tally(run, seconds)],
    warn: [
      first?.code === null || first === undefined ? '' : faultWords(words, first.code, first, places).what,
      words.warnings(warnings.length, seconds),
    ],
    fail: ['', ''],
    unknown: [words.notKnown, ''],
    skipped: [words.notReached, ''],
  };
  const [text, tally] = texts[status];
  return html`<p class="what">${text}</p>
    ${tally === '' ? nothing : html`<p class="tally">${tally}</p>`}`;
}

/** Only where the line breaks is each check shown. */
function openedView({ checks }: Rung, { words }: LadderWords): TemplateResult {
  return html`<dl class="checks">
    ${checks.map(
      (check) =>
        html`<div class=${check.status}>
          <dt>${nameOf(check, words)}</dt>
          <dd>${outcomeOf(check, words)}</dd>
        </div>`,
    )}
  </dl>`;
}

function outcomeOf(check: CheckResult, words: PreflightWords): string {
  const value = check.status === 'pass' || check.status === 'fail' ? figure(check.measured) : '';
  return [words.statuses[check.status], value].filter((text) => text !== '').join(' · ');
}

function nameOf({ id }: CheckResult, words: PreflightWords): string {
  const names: Readonly<Record<string, string>> = words.checks;
  return names[id] ?? id;
}

export function secondsOf(milliseconds: number, tag: string): string {
  return new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(milliseconds / 1000);
}
