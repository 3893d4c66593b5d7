/*
 * Members that the CTI service always sends, by shape. A list member is checked in each of its entries; what is not
 * named here is optional.
 */
export interface RequiredMembers {
  readonly required: readonly string[];
  readonly parts?: Readonly<Record<string, RequiredMembers>>;
}

const stateSince: RequiredMembers = { required: ['type', 'timestamp'] };
const agentState: RequiredMembers = { required: ['type', 'name'] };
const endpoint: RequiredMembers = { required: ['type'] };

const connection: RequiredMembers = {
  required: ['connectionId', 'state', 'type', 'initial'],
  parts: { state: stateSince, endpoint },
};

const contact: RequiredMembers = {
  required: ['contactId', 'type', 'state', 'connections', 'attributes'],
  parts: { state: stateSince, connections: connection, customerEndpoint: endpoint, connectSystemEndpoint: endpoint },
};

export const snapshotMembers: RequiredMembers = {
  required: ['state', 'contacts', 'snapshotTimestamp'],
  parts: { state: agentState, nextState: agentState, contacts: contact },
};

export const configurationMembers: RequiredMembers = {
  required: ['name', 'softphoneEnabled', 'softphoneAutoAccept', 'extension', 'routingProfile'],
  parts: { routingProfile: { required: ['routingProfileARN', 'defaultOutboundQueue', 'channelConcurrencyMap'] } },
};

/** Paths of required members that are missing or null. */
export function missingMembers(value: unknown, { required, parts = {} }: RequiredMembers, path = ''): string[] {
  if (Array.isArray(value))
    return value.flatMap((entry, at) => missingMembers(entry, { required, parts }, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [`${path} is no structure`];
  const members = new Map<string, unknown>(Object.entries(value));
  const missing = required.filter((name) => (members.get(name) ?? null) === null).map((name) => `${path}.${name}`);
  const within = Object.entries(parts).flatMap(([name, part]) => {
    const member = members.get(name) ?? null;
    return member === null ? [] : missingMembers(member, part, `${path}.${name}`);
  });
  return [...missing, ...within];
}
