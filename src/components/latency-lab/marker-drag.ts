import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TapPair } from '../../diagnostics/latency/tap-test.js';
import { markerStep, shownRange, type LabTest } from './lab-test.js';

type Move = (place: number, end: keyof TapPair, at: number) => void;

/** Moves markers with the pointer and with the arrow keys. */
export class MarkerDrag implements ReactiveController {
  private release: () => void = () => undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly test: () => LabTest | null,
    private readonly move: Move,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.release();
  }

  readonly grab = (event: PointerEvent, place: number, end: keyof TapPair): void => {
    const { currentTarget } = event;
    const drawing = currentTarget instanceof SVGElement ? currentTarget.ownerSVGElement : null;
    if (drawing === null || event.button !== 0) return;
    event.preventDefault();
    if (currentTarget instanceof SVGElement) currentTarget.focus();
    const follow = ({ clientX }: PointerEvent): void => {
      const test = this.test();
      if (test === null) return;
      const [from, to] = shownRange(test);
      const { left, width } = drawing.getBoundingClientRect();
      this.move(place, end, from + ((clientX - left) / width) * (to - from));
    };
    this.release();
    const release = (): void => {
      document.removeEventListener('pointermove', follow);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
    this.release = release;
    document.addEventListener('pointermove', follow);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
  };

  readonly step = (event: KeyboardEvent, place: number, end: keyof TapPair): void => {
    if (event.isComposing) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -markerStep,
      ArrowDown: -markerStep,
      ArrowRight: markerStep,
      ArrowUp: markerStep,
      PageDown: -10 * markerStep,
      PageUp: 10 * markerStep,
    };
    const step = steps[event.key];
    const pair = this.test()?.pairs[place];
    if (step === undefined || pair === undefined) return;
    event.preventDefault();
    this.move(place, end, pair[end] + step);
  };
}
