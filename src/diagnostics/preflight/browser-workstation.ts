import type { LoadFacts, MachineFacts } from './ports.js';

/** Length of the timers that are watched, in milliseconds. */
const tick = 15;

const pressures = ['nominal', 'fair', 'serious', 'critical'] as const;
type Pressure = (typeof pressures)[number];

export function machineFacts(): MachineFacts {
  const memory: unknown = Reflect.get(navigator, 'deviceMemory');
  return {
    cores: navigator.hardwareConcurrency ?? null,
    memoryGiB: typeof memory === 'number' ? memory : null,
  };
}

/** Watches how late short timers come, and what the browser says of the processor. */
export async function watchLoad(milliseconds: number, signal: AbortSignal): Promise<LoadFacts> {
  const pressure = watchPressure();
  const lags: number[] = [];
  const endsAt = performance.now() + milliseconds;
  // By the clock: on the slowest machine a count of timers would outlast the check.
  while (performance.now() < endsAt && !signal.aborted) {
    const startedAt = performance.now();
    await new Promise((resolve) => setTimeout(resolve, tick));
    lags.push(performance.now() - startedAt - tick);
  }
  lags.sort((a, b) => a - b);
  return { pressure: pressure.end(), lag: Math.max(0, lags[Math.floor(lags.length * 0.95)] ?? 0) };
}

interface PressureObserver {
  observe(source: string, options: object): Promise<void>;
  disconnect(): void;
}

type PressureObserverClass = new (told: (records: readonly { readonly state: string }[]) => void) => PressureObserver;

function watchPressure(): { end(): Pressure | null } {
  const observers: unknown = Reflect.get(globalThis, 'PressureObserver');
  if (!isClass(observers)) return { end: () => null };
  let last: Pressure | null = null;
  const observer = new observers((records) => {
    last = pressures.find((state) => state === records.at(-1)?.state) ?? last;
  });
  // A policy may keep it from this page.
  observer.observe('cpu', { sampleInterval: 1_000 }).catch(() => undefined);
  return {
    end() {
      observer.disconnect();
      return last;
    },
  };
}

function isClass(value: unknown): value is PressureObserverClass {
  return typeof value === 'function';
}
