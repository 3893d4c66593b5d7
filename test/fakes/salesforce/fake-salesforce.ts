import type { InstanceClock } from '../../../src/simulator/instance/instance.js';
import { classicGlobal, type ClassicOddities } from './classic-global.js';
import { consoleGlobal } from './console-global.js';
import { FakeOmni } from './fake-omni.js';
import { FakeOrg, type OrgOptions } from './fake-org.js';
import { HostWindow, type Interface } from './host-window.js';
import { lightningGlobal, type LightningOddities } from './lightning-global.js';
import { NearLine } from './line.js';
import { runOmniUtility } from './omni-utility.js';
import { watchStandby } from './standby.js';
import { Weather, type WeatherOptions } from './weather.js';

export interface FakeSalesforceOptions {
  readonly clock: InstanceClock;
  readonly ui?: Interface;
  readonly isConsole?: boolean;
  readonly isContainerReady?: boolean;
  /** Whether the component that lends Omni-Channel is in the utility bar. */
  readonly hasOmniUtility?: boolean;
  readonly weather?: WeatherOptions;
  readonly oddities?: LightningOddities & ClassicOddities;
  readonly org?: FakeOrg | OrgOptions;
  /** Shared by the windows of one browser. */
  readonly omni?: FakeOmni;
}

/** One window of a simulated Salesforce, and the globals that its scripts put on the softphone's page. */
export function fakeSalesforce(options: FakeSalesforceOptions) {
  const { clock, ui = 'lightning', isConsole = true, oddities = {} } = options;
  const org = options.org instanceof FakeOrg ? options.org : new FakeOrg(options.org);
  const omni = options.omni ?? new FakeOmni(org);
  const host = new HostWindow({ org, omni, ui, isConsole, isContainerReady: options.isContainerReady ?? true });
  const weather = new Weather(clock, options.weather);
  const line = new NearLine(host, weather);
  if (options.hasOmniUtility === true) runOmniUtility(host);
  const isOnStandby = watchStandby(host, clock);
  const toolkit = consoleGlobal(line);
  const sforce =
    ui === 'lightning'
      ? { opencti: lightningGlobal(line, oddities), console: toolkit }
      : { interaction: classicGlobal(line, oddities), console: toolkit };
  return { org, omni, host, weather, line, sforce, isOnStandby };
}

export type FakeSalesforce = ReturnType<typeof fakeSalesforce>;
