import { browserPorts } from '../../session/browser-ports.js';
import type { PresenceRules } from '../../presence/presence-rules.js';
import type { PresenceSync } from '../../presence/presence-sync.js';
import type { SessionClock } from '../../session/ports.js';
import type { Session } from '../../session/session.js';
import type { CallLogRules } from '../call-log-content.js';
import { bindCrm, type CrmBridge, type CrmBridgeOptions } from '../crm-bridge.js';
import { done, failed, type CrmFailed, type CrmOutcome } from '../crm-outcome.js';
import { readCallCenter, type CallCenter } from './call-center.js';
import { createSalesforceAdapter } from './create-salesforce-adapter.js';
import type { SalesforceAdapter } from './salesforce-adapter.js';
import type { SalesforceOptions } from './salesforce-options.js';

/** A `<ccp-softphone>`, as far as it is needed here. */
export interface SoftphoneTag extends EventTarget {
  readonly session: Session | undefined;
  readonly updateComplete: Promise<unknown>;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
}

export interface BindSalesforceOptions {
  readonly adapter?: SalesforceOptions;
  /** What the call center does not say; what is said here wins over it. */
  readonly bridge?: Omit<CrmBridgeOptions, 'adapter'>;
  /** How agent states and the statuses of Omni-Channel follow each other; left out, they do not. */
  readonly presence?: PresenceRules;
}

export interface SalesforceBinding {
  readonly adapter: SalesforceAdapter;
  readonly bridge: CrmBridge;
  readonly callCenter: CallCenter;
  readonly session: Session;
  /** Null without rules, and where Omni-Channel is not reached. */
  readonly sync: PresenceSync | null;
}

/** Milliseconds between tries, and how many there are, until the frame of the softphone may ask. */
const pause = 1_000;
const tries = 60;

/**
 * Makes a tag the softphone of a call center: waits for Salesforce, reads the administrator's settings into the tag's
 * attributes, and binds its session. Attributes that the tag has already stay.
 *
 * @example
 * const binding = await bindSalesforce(document.querySelector('ccp-softphone'));
 * if (!binding.isDone) console.error(binding.code, binding.said);
 */
export async function bindSalesforce(
  phone: SoftphoneTag,
  { adapter: adapterOptions = {}, bridge: bridgeOptions = {}, presence: rules }: BindSalesforceOptions = {},
): Promise<CrmOutcome<SalesforceBinding>> {
  const adapter = createSalesforceAdapter(adapterOptions);
  const missing = await reach(adapter, adapterOptions.clock ?? browserPorts.clock);
  if (missing !== null) return missing;
  const settings = await adapter.settings();
  if (!settings.isDone) return settings;
  const read = readCallCenter(settings.value);
  if (!read.isDone) return read;
  const callCenter = read.value;
  furnish(phone, callCenter);
  await phone.updateComplete;
  const { session } = phone;
  if (session === undefined)
    return failed('invalid', 'the call center has no reqConnectURL, nor the tag an instance-url');
  const bridge = bindCrm(session, { adapter, ...rulesOf(callCenter, bridgeOptions) });
  bridge.guardClear(phone);
  const sync = rules === undefined ? null : await follow(session, adapter, rules, bridgeOptions.ports);
  return done({ adapter, bridge, callCenter, session, sync });
}

/** The engine is loaded only where there are rules for it. */
async function follow(
  session: Session,
  { presence }: SalesforceAdapter,
  rules: PresenceRules,
  ports: CrmBridgeOptions['ports'] = {},
): Promise<PresenceSync | null> {
  if (presence === null) return null;
  const [{ PresenceSync }, { sessionPresence }, { presencePortOf }] = await Promise.all([
    import('../../presence/presence-sync.js'),
    import('../../presence/connect-presence.js'),
    import('../presence-port.js'),
  ]);
  const sync = new PresenceSync({ connect: sessionPresence(session), crm: presencePortOf(presence), rules, ports });
  sync.start();
  return sync;
}

async function reach(adapter: SalesforceAdapter, clock: SessionClock): Promise<CrmFailed | null> {
  for (let left = tries; ; left -= 1) {
    const outcome = await adapter.connect();
    if (outcome.isDone) return null;
    const isWorthWaiting = outcome.code === 'not-ready' || outcome.code === 'timeout';
    if (left <= 1 || !isWorthWaiting) return outcome;
    await new Promise<void>((resolve) => clock.after(pause, resolve));
  }
}

function furnish(phone: SoftphoneTag, { instanceUrl, region, loginUrl, phoneFormat }: CallCenter): void {
  const values = { 'instance-url': instanceUrl, region, 'login-url': loginUrl, country: phoneFormat?.country ?? null };
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && !phone.hasAttribute(name)) phone.setAttribute(name, value);
  }
}

function rulesOf(
  { taskBegins, requiresDisposition, closesTabs, phoneFormat }: CallCenter,
  given: Omit<CrmBridgeOptions, 'adapter'>,
): Omit<CrmBridgeOptions, 'adapter'> {
  const callLog: CallLogRules = { begins: taskBegins, requiresDisposition, ...given.callLog };
  return { closesTabs, ...(phoneFormat === null ? {} : { country: phoneFormat.country }), ...given, callLog };
}
