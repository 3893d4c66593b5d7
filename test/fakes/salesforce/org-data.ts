export type FieldValue = string | number | boolean | null;

export interface OrgRecord {
  /** 18 characters. */
  readonly id: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

export interface AgentWork {
  readonly workId: string;
  readonly workItemId: string;
  readonly isEngaged: boolean;
}

/** The agent in Omni-Channel. */
export interface OmniData {
  /** 15 characters, or null for an agent who is not logged in. */
  readonly statusId: string | null;
  readonly works: readonly AgentWork[];
  readonly capacity: number;
  readonly workload: number;
}

/** All that a Salesforce org keeps, as plain data, so that tabs of a browser can share it. */
export interface OrgData {
  readonly records: readonly OrgRecord[];
  readonly made: number;
  readonly omni: OmniData;
}

export const emptyOrg: OrgData = {
  records: [],
  made: 0,
  omni: { statusId: null, works: [], capacity: 10, workload: 0 },
};

export interface OrgMemory {
  read(): OrgData;
  write(data: OrgData): void;
}

export function memoryOf(data: OrgData = emptyOrg): OrgMemory {
  let kept = data;
  return { read: () => kept, write: (next) => void (kept = next) };
}
