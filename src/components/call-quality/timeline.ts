import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QualityPoint } from '../../diagnostics/quality/call-quality.js';
import type { QualityWords } from '../../locales/en-quality.js';
import type { DrawnTimeline } from './draw-timeline.js';

/** The charts of the panel. What draws them is loaded with the first one; without it the figures stay. */
export class Timeline implements ReactiveController {
  private drawn: DrawnTimeline | null = null;
  private place: HTMLElement | null = null;
  private points: readonly QualityPoint[] = [];
  private readonly observer =
    typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.drawn?.resize(this.width));

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  show(place: HTMLElement, points: readonly QualityPoint[], words: QualityWords, language: string): void {
    const isNew = this.points !== points;
    this.points = points;
    if (this.place === place) {
      if (isNew) this.drawn?.update(points);
      return;
    }
    this.clear();
    this.points = points;
    this.place = place;
    void import('./draw-timeline.js').then(
      ({ drawTimeline }) => {
        if (this.place !== place) return;
        this.drawn = drawTimeline(place, { width: this.width, ...lookOf(place), words, language });
        this.drawn.update(this.points);
        this.observer?.observe(place);
      },
      () => undefined,
    );
  }

  clear(): void {
    this.observer?.disconnect();
    this.drawn?.destroy();
    this.drawn = null;
    this.place = null;
  }

  private get width(): number {
    return Math.max(160, this.place?.clientWidth ?? 0);
  }
}

/** A canvas takes no custom properties: their values are read where the chart stands. */
function lookOf(place: HTMLElement) {
  const style = getComputedStyle(place);
  const probe = document.createElement('i');
  place.append(probe);
  const color = (name: string): string => {
    probe.className = name;
    return getComputedStyle(probe).color;
  };
  const colors = {
    text: color('c-text'),
    line: color('c-line'),
    roundTrip: color('c-busy'),
    jitter: color('c-acw'),
    receiving: color('c-error'),
    sending: color('c-hold'),
  };
  probe.remove();
  return { colors, font: `11px ${style.fontFamily}` };
}
