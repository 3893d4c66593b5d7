import type { CrmAdapter, CrmEvent } from '../../src/crm/crm-adapter.js';
import type { CrmOutcome } from '../../src/crm/crm-outcome.js';
import type { VirtualClock } from '../../src/simulator/instance/virtual-clock.js';
import type { Weather } from '../fakes/salesforce/weather.js';
import { pass } from '../session/story.js';
import type { CrmHostUnderTest } from './crm-contract.js';

/** An adapter with what it tells. `answer` gives its host `patience` milliseconds, unless a test says how many. */
export function anAdapterDesk<A extends CrmAdapter>(clock: VirtualClock, adapter: A, patience = 1_000) {
  const heard: CrmEvent[] = [];
  adapter.on((event) => heard.push(event));
  const answer = async <T>(asked: Promise<CrmOutcome<T>>, milliseconds = patience): Promise<CrmOutcome<T>> => {
    await pass(clock, milliseconds);
    return asked;
  };
  return { clock, adapter, heard, answer };
}

/** The same, once it is connected. */
export async function connected<D extends Pick<ReturnType<typeof anAdapterDesk>, 'adapter' | 'answer'>>(
  desk: D,
): Promise<D> {
  await desk.answer(desk.adapter.connect());
  return desk;
}

type HostInWeather = Omit<CrmHostUnderTest, 'silence' | 'late'>;

/** A host whose answers come with the weather. */
export function inWeather(weather: Weather, host: HostInWeather): CrmHostUnderTest {
  return { silence: () => void (weather.isSilent = true), late: () => weather.clearUp(), ...host };
}

/** A desk as the contract of all adapters handles it. */
export function underContract(
  { adapter, clock }: Pick<ReturnType<typeof anAdapterDesk>, 'adapter' | 'clock'>,
  weather: Weather,
  host: HostInWeather,
) {
  const passed = (milliseconds: number): Promise<void> => pass(clock, milliseconds);
  return Promise.resolve({ adapter, host: inWeather(weather, host), pass: passed });
}
