import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Cells that are made and laid out within a frame. */
const cellsAtOnce = 200;

/**
 * Draws a large map over several frames, from the top: what is seen first comes first, and no key waits for what is far below.
 * A map of a usual size is drawn at once.
 */
export class GradualRows implements ReactiveController {
  private drawn = 0;
  private wanted = 0;
  private columns = 0;
  private frame: number | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** To be called where the cells are made anew. */
  restart(): void {
    this.drawn = 0;
  }

  /** How many of these rows to draw now. */
  of(rows: number, columns: number): number {
    if (columns !== this.columns) this.restart();
    this.columns = columns;
    this.wanted = rows;
    this.drawn = Math.min(rows, Math.max(this.drawn, this.step));
    return this.drawn;
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }

  hostUpdated(): void {
    if (this.drawn >= this.wanted) return;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.drawn += this.step;
      this.host.requestUpdate();
    });
  }

  private get step(): number {
    return Math.max(1, Math.floor(cellsAtOnce / Math.max(1, this.columns)));
  }
}
