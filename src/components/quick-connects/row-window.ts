import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows drawn above and below what is seen, so that scrolling does not run into nothing. */
const margin = 8;

/** Milliseconds after which those are drawn for rows that are new, as at each keystroke: what is seen comes first. */
const marginAfter = 100;

/** Rows drawn before the box has been measured. */
const atFirst = 16;

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * Draws only the rows that are seen, of rows that are all as high as `--_row` says. The host renders the rows `from` to `to`
 * inside `.rows`, which lies in `.scroll`.
 */
export class RowWindow implements ReactiveController {
  from = 0;
  private seen = atFirst;
  private isMarginDrawn = true;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: Host,
    private readonly count: () => number,
  ) {
    host.addController(this);
  }

  /** Behind the last row to draw. */
  get to(): number {
    return Math.min(this.count(), this.from + this.seen + (this.isMarginDrawn ? 2 * margin : 0));
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.isMarginDrawn = true;
  }

  hostUpdated(): void {
    const { rows } = this;
    if (rows === null) return;
    // Not by a custom property: each row would inherit it and be styled anew.
    rows.style.blockSize = `calc(${this.count()} * var(--_row))`;
    rows.style.paddingBlockStart = `calc(${this.from} * var(--_row))`;
    this.look();
  }

  /** To be called when `.scroll` is scrolled. */
  readonly look = (): void => {
    const { scroller, rowHeight } = this;
    if (scroller === null || rowHeight === 0) return;
    const seen = Math.ceil(scroller.clientHeight / rowHeight);
    const top = Math.floor(scroller.scrollTop / rowHeight);
    const from = Math.max(0, Math.min(top - margin, this.count() - seen - margin));
    const isScrolled = top > 0 && !this.isMarginDrawn;
    if (from === this.from && seen === this.seen && !isScrolled) return;
    this.from = from;
    this.seen = seen;
    this.drawMargin();
  };

  private drawMargin(): void {
    clearTimeout(this.timer);
    this.isMarginDrawn = true;
    this.host.requestUpdate();
  }

  /** Rows that fit into the box at once. */
  get page(): number {
    return Math.max(1, this.seen - 1);
  }

  /** To be called where the rows are others. */
  toTop(): void {
    this.from = 0;
    this.isMarginDrawn = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.drawMargin(), marginAfter);
    const { scroller } = this;
    if (scroller !== null) scroller.scrollTop = 0;
  }

  /** Scrolls as little as it takes to see a row. */
  reveal(index: number): void {
    const { scroller, rowHeight } = this;
    if (scroller === null) return;
    const [start, end] = [index * rowHeight, (index + 1) * rowHeight];
    if (start < scroller.scrollTop) scroller.scrollTop = start;
    else if (end > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = end - scroller.clientHeight;
    this.look();
  }

  private get rows(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.rows');
  }

  private get scroller(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.scroll');
  }

  private get rowHeight(): number {
    const count = this.count();
    return count === 0 ? 0 : (this.rows?.offsetHeight ?? 0) / count;
  }
}
