import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows drawn above and below what is seen, so that scrolling does not run into nothing. */
const margin = 8;

/** Rows drawn before the box has been measured. */
const atFirst = 16;

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * Draws only the rows that are seen, of rows that are all of one height. The host renders the rows `from` to `to` inside
 * `.rows`, which lies in `.scroll` and takes its height from `--_rows` and the place of the first from `--_from`.
 */
export class RowWindow implements ReactiveController {
  from = 0;
  private seen = atFirst;

  constructor(
    private readonly host: Host,
    private readonly count: () => number,
  ) {
    host.addController(this);
  }

  /** Behind the last row to draw. */
  get to(): number {
    return Math.min(this.count(), this.from + this.seen + 2 * margin);
  }

  hostUpdated(): void {
    const rows = this.rows;
    if (rows === null) return;
    rows.style.setProperty('--_rows', String(this.count()));
    rows.style.setProperty('--_from', String(this.from));
    this.look();
  }

  /** To be called when `.scroll` is scrolled. */
  readonly look = (): void => {
    const { scroller, rowHeight } = this;
    if (scroller === null || rowHeight === 0) return;
    const seen = Math.ceil(scroller.clientHeight / rowHeight);
    const top = Math.floor(scroller.scrollTop / rowHeight);
    const from = Math.max(0, Math.min(top - margin, this.count() - seen - margin));
    if (from === this.from && seen === this.seen) return;
    this.from = from;
    this.seen = seen;
    this.host.requestUpdate();
  };

  /** Rows that fit into the box at once. */
  get page(): number {
    return Math.max(1, this.seen - 1);
  }

  toTop(): void {
    this.from = 0;
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
