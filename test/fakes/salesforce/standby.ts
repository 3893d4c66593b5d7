import type { InstanceClock } from '../../../src/simulator/instance/instance.js';
import type { HostWindow } from './host-window.js';

/**
 * Salesforce shows the standby address where the softphone has not said in `reqTimeout` milliseconds that it is up; the answer
 * says whether it does, and it never goes back.
 */
export function watchStandby(host: HostWindow, clock: InstanceClock): () => boolean {
  const { settings } = host.org;
  const timeout = Number(settings['/reqGeneralInfo/reqTimeout'] ?? Number.NaN);
  let isOnStandby = false;
  if (settings['/reqGeneralInfo/reqStandbyUrl'] !== undefined && Number.isFinite(timeout)) {
    clock.after(timeout, () => {
      isOnStandby = !host.isReady;
    });
  }
  return () => isOnStandby;
}
