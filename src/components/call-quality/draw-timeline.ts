import uPlot from 'uplot';
import type { QualityPoint } from '../../diagnostics/quality/call-quality.js';
import type { QualityWords } from '../../locales/en-quality.js';

/** A chart in its place. */
export interface DrawnTimeline {
  update(points: readonly QualityPoint[]): void;
  resize(width: number): void;
  destroy(): void;
}

export interface TimelineLook {
  readonly width: number;
  readonly colors: Readonly<Record<'text' | 'line' | 'roundTrip' | 'jitter' | 'receiving' | 'sending', string>>;
  readonly font: string;
  readonly words: QualityWords;
  readonly language: string;
}

const height = 120;

/** Draws the course of a call in two charts: delays in milliseconds, and losses in percent. */
export function drawTimeline(place: HTMLElement, look: TimelineLook): DrawnTimeline {
  const { words, colors } = look;
  const delays = chart(place, look, 'ms', [
    [words.roundTrip, colors.roundTrip],
    [words.jitter, colors.jitter],
  ]);
  const losses = chart(place, look, '%', [
    [words.lossReceiving, colors.receiving],
    [words.lossSending, colors.sending],
  ]);
  const all = [delays, losses];
  return {
    update(points) {
      delays.setSeries(2, { show: points.some(({ jitter }) => jitter !== null) });
      const times = points.map(({ at }) => at / 1000);
      const column = (pick: (point: QualityPoint) => number | null): (number | null)[] => points.map(pick);
      delays.setData([times, column(({ roundTrip }) => roundTrip), column(({ jitter }) => jitter)]);
      losses.setData([times, column(({ lossReceiving }) => lossReceiving), column(({ lossSending }) => lossSending)]);
    },
    resize(width) {
      for (const plot of all) plot.setSize({ width, height });
    },
    destroy() {
      for (const plot of all) plot.destroy();
    },
  };
}

type Line = readonly [label: string, color: string];

function chart(place: HTMLElement, look: TimelineLook, unit: string, lines: readonly [Line, Line]): uPlot {
  const { colors, font, language, width } = look;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' });
  const axis = { stroke: colors.text, font, grid: { stroke: colors.line, width: 1 }, ticks: { show: false } };
  return new uPlot(
    {
      width,
      height,
      cursor: { y: false, drag: { x: false, y: false } },
      scales: { y: { range: (_plot, _least, most) => [0, Math.max(unit === '%' ? 5 : 50, most * 1.1)] } },
      axes: [
        { ...axis, values: (_plot, seconds) => seconds.map((second) => time.format(second * 1000)), space: 80 },
        { ...axis, values: (_plot, values) => values.map((value) => `${value}\u00a0${unit}`), size: 56, space: 28 },
      ],
      series: [
        { value: (_plot, second) => (second === null ? '' : time.format(second * 1000)), label: '' },
        ...lines.map(([label, stroke], index) => ({
          label,
          stroke,
          width: 1.5,
          ...(index === 0 ? {} : { dash: [4, 3] }),
          points: { show: false },
          value: (_plot: uPlot, value: number | null) =>
            value === null ? '' : `${Math.round(value * 10) / 10}\u00a0${unit}`,
        })),
      ],
    },
    [[], [], []],
    place,
  );
}
