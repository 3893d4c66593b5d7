import { failed, passed, skipped, unknown, warned, type Check } from './check.js';

/** Milliseconds over which processor and timers are watched: Chromium tells pressure each second, first after up to two. */
const watchFor = 2_500;

/** Lateness of a short timer from which audio is at risk, in milliseconds. */
const lateTimer = 50;

/** Streams' own need; voice enhancement needs four cores. */
const fewestCores = 2;
const leastMemory = 2;

/** Difference of the clocks, in milliseconds, from which times of contacts and tokens go wrong. */
const skewLimit = 2_000;

/** The computer itself, as far as a page can see it. */
export const workstationChecks: readonly Check[] = [
  {
    id: 'workstation.load',
    layer: 'workstation',
    limit: 4_000,
    async run({ ports, signal }) {
      const { pressure } = await ports.load(watchFor, signal);
      if (pressure === null) return unknown();
      const evidence = [`pressure ${pressure}`];
      const isHigh = pressure === 'serious' || pressure === 'critical';
      return isHigh ? warned('CPU_PRESSURE', { evidence }) : passed({ evidence });
    },
  },
  {
    id: 'workstation.timers',
    layer: 'workstation',
    after: ['workstation.load'],
    limit: 4_000,
    async run({ ports, signal }) {
      const { lag } = await ports.load(watchFor, signal);
      const measured = { value: Math.round(lag), unit: 'ms' } as const;
      if (lag < lateTimer) return passed({ measured });
      // In the background the browser itself lets timers wait.
      return ports.page().isHidden ? unknown(null, { measured }) : warned('EVENT_LOOP_LAG', { measured });
    },
  },
  {
    id: 'workstation.size',
    layer: 'workstation',
    limit: 500,
    run({ ports }) {
      const { cores, memoryGiB } = ports.machine();
      if (cores !== null && cores < fewestCores)
        return warned('CORES_FEW', { measured: { value: cores, unit: 'cores' } });
      if (memoryGiB !== null && memoryGiB < leastMemory) {
        return warned('MEMORY_LOW', { measured: { value: memoryGiB, unit: 'GiB' } });
      }
      const evidence = [`memory ${memoryGiB ?? '?'} GiB`];
      return cores === null
        ? unknown(null, { evidence })
        : passed({ measured: { value: cores, unit: 'cores' }, evidence });
    },
  },
  {
    id: 'workstation.clock-speed',
    layer: 'workstation',
    limit: 500,
    run: () => unknown('CLOCK_SPEED_UNKNOWABLE'),
  },
  {
    id: 'workstation.clock',
    layer: 'workstation',
    needs: 'connect',
    limit: 500,
    run({ ports }) {
      const service = ports.service();
      if (service === null || service.status !== 'ready') return unknown();
      const measured = { value: Math.round(service.clockSkew / 100) / 10, unit: 's' } as const;
      return Math.abs(service.clockSkew) >= skewLimit ? warned('CLOCK_SKEW', { measured }) : passed({ measured });
    },
  },
  {
    id: 'workstation.redirection',
    layer: 'workstation',
    needs: 'redirection',
    isEssential: true,
    limit: 1_000,
    run({ ports, setting: { vdiPlatform } }) {
      const refused = ports.service()?.failures.find((code) => code.startsWith('media/vdi-'));
      if (refused !== undefined) return failed('VDI_REDIR', { target: vdiPlatform ?? '', evidence: [refused] });
      if (vdiPlatform === null) return skipped;
      return ports.hasRedirection(vdiPlatform)
        ? passed({ target: vdiPlatform })
        : failed('VDI_REDIR', { target: vdiPlatform });
    },
  },
];
