import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** Makes the controls that match a selector one stop of the Tab key; arrows, Home and End move inside. */
export class RovingFocus implements ReactiveController {
  private current: HTMLElement | undefined;

  /** `columns` is asked at each key, for the layout may change: with it, up and down move by a row. */
  constructor(
    private readonly host: Host,
    private readonly selector: string,
    private readonly columns: (controls: readonly HTMLElement[]) => number = () => 1,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const controls = this.controls();
    if (this.current === undefined || !controls.includes(this.current)) this.current = controls[0];
    for (const control of controls) {
      const stop = control === this.current ? '0' : '-1';
      if (control.getAttribute('tabindex') !== stop) control.setAttribute('tabindex', stop);
    }
  }

  /** To be called by the host for focus that came by another way, a click for example. */
  readonly follow = (event: Event): void => {
    const control = this.controls().find((candidate) => event.composedPath().includes(candidate));
    if (control === undefined) return;
    this.current = control;
    this.hostUpdated();
  };

  readonly move = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const controls = this.controls();
    const from = controls.findIndex((control) => event.composedPath().includes(control));
    if (from < 0) return;
    const to = this.destination(event.key, from, controls);
    const control = to === null ? undefined : controls[to];
    if (control === undefined) return;
    event.preventDefault();
    this.current = control;
    this.hostUpdated();
    control.focus();
  };

  private destination(key: string, from: number, controls: readonly HTMLElement[]): number | null {
    const count = controls.length;
    const columns = this.columns(controls);
    const forward = this.host.matches(':dir(rtl)') ? -1 : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: forward,
      ArrowLeft: -forward,
      ArrowDown: columns,
      ArrowUp: -columns,
    };
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    const step = steps[key];
    if (step === undefined) return null;
    const to = from + step;
    return Math.abs(step) === 1 ? (to + count) % count : to >= 0 && to < count ? to : from;
  }

  private controls(): readonly HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>(this.selector)];
  }
}

/** The number of controls in the first visual row. */
export function visualColumns(controls: readonly HTMLElement[]): number {
  const top = controls[0]?.getBoundingClientRect().top ?? 0;
  return Math.max(1, controls.filter((control) => Math.abs(control.getBoundingClientRect().top - top) < 4).length);
}
