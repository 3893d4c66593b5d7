import { isCcpError } from '../../src/domain/errors.js';
import type { ErrorCode } from '../../src/domain/error-codes.js';
import type { Gateway, GatewayEvent } from '../../src/gateway/gateway.js';
import { createPageGateway, createPageInstance, VirtualClock } from '../../src/simulator/page/index.js';
import { settle } from '../session/story.js';
import { describeGatewayContract, type ContractSetting } from './gateway-contract.js';
import type { GatewayCommand, GatewayUnderTest } from './gateway-under-test.js';

/** How long a command may take, in milliseconds of the instance. */
const patience = 15_000;
const step = 10;

describeGatewayContract('the simulated instance in the page', openInPage);

async function openInPage({ isSignedIn }: ContractSetting): Promise<GatewayUnderTest> {
  const clock = new VirtualClock();
  const instance = createPageInstance({ clock });
  const gateway = createPageGateway({ instance, username: 'agent', clock, isSignedIn });
  const events: GatewayEvent[] = [];
  const pass = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    await settle();
  };
  const answered = async <T>(asked: Promise<T>): Promise<T | ErrorCode> => {
    let answer: { readonly is: T | ErrorCode } | undefined;
    asked.then(
      (is) => (answer = { is }),
      (error: unknown) => (answer = { is: isCcpError(error) ? error.code : 'command/failed' }),
    );
    await settle();
    for (let waited = 0; answer === undefined && waited < patience; waited += step) await pass(step);
    if (answer === undefined) throw new Error('The gateway never answered.');
    return answer.is;
  };
  return {
    start: async () => codeOf(() => gateway.start((event) => events.push(event))),
    stop: () => gateway.stop(),
    events: async () => [...events],
    isLastSnapshotFrozen: async () => isFrozen(events.findLast(({ type }) => type === 'snapshot')),
    command: (name, ...parameters) => answered(run(gateway, name, parameters).then(() => null)),
    quickConnects: () => answered(gateway.quickConnects()),
    devices: () => answered(gateway.listDevices()),
    signIn: async () => undefined,
    awaitSignIn: async () => gateway.awaitSignIn(),
    call: async (caller) => instance.createContact(caller).contactId,
    customerHangsUp: async (contactId) => instance.customerHangsUp(contactId),
    pass,
    close: () => gateway.stop(),
  };
}

function run(gateway: Gateway, name: GatewayCommand, parameters: readonly unknown[]): Promise<void> {
  return (gateway[name] as (...all: readonly unknown[]) => Promise<void>).apply(gateway, [...parameters]);
}

function codeOf(task: () => void): ErrorCode | null {
  try {
    task();
    return null;
  } catch (error) {
    if (isCcpError(error)) return error.code;
    throw error;
  }
}

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}
