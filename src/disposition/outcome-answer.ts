import type { OutcomeReport } from './disposition-record.js';
import { outcomeWith, textIn, timeoutCode, type Outcome, type OutcomeField, type OutcomeSet } from './outcome-set.js';

export type OutcomeValues = NonNullable<OutcomeReport['values']>;

/** What an agent has entered for a contact so far. */
export interface OutcomeAnswer {
  readonly code: string | null;
  readonly values: OutcomeValues;
  readonly note: string;
  /** ISO 8601 in UTC, or null. */
  readonly followUpAt: string | null;
}

export const emptyAnswer: OutcomeAnswer = Object.freeze({
  code: null,
  values: Object.freeze({}),
  note: '',
  followUpAt: null,
});

/** What is asked for an outcome with these values, groups first. A field whose condition fails is left out. */
export function fieldsOf({ node, groups }: Outcome, values: OutcomeValues): readonly OutcomeField[] {
  const all = [...groups, node].flatMap(({ fields = [] }) => fields);
  const shown: OutcomeField[] = [];
  for (const field of all) {
    const { onlyWhen } = field;
    const isAsked =
      shown.some(({ name }) => name === onlyWhen?.field) && values[onlyWhen?.field ?? ''] === onlyWhen?.is;
    if (onlyWhen === undefined || isAsked) shown.push(field);
  }
  return shown;
}

/** What keeps an answer from being saved: `outcome`, `follow-up`, or names of fields. */
export function missingOf(set: OutcomeSet, answer: OutcomeAnswer): readonly string[] {
  const outcome = outcomeWith(set, answer.code);
  if (outcome === null) return ['outcome'];
  const { followUp, isFollowUpRequired = false } = outcome.node;
  const isLate = followUp !== undefined && isFollowUpRequired && answer.followUpAt === null;
  const fields = fieldsOf(outcome, answer.values).filter(
    ({ name, isRequired = false }) => isRequired && (answer.values[name] ?? '') === '',
  );
  return [...fields.map(({ name }) => name), ...(isLate ? ['follow-up'] : [])];
}

/** The answer as it is recorded, without values of fields that are not asked; null while something is missing. */
export function outcomeReport(set: OutcomeSet, answer: OutcomeAnswer, language: string): OutcomeReport | null {
  const outcome = outcomeWith(set, answer.code);
  if (outcome === null || missingOf(set, answer).length > 0) return null;
  const { node, groups, code } = outcome;
  const asked = fieldsOf(outcome, answer.values).map(({ name }) => name);
  const values = Object.fromEntries(Object.entries(answer.values).filter(([name]) => asked.includes(name)));
  return {
    setId: set.id,
    setVersion: set.version,
    code,
    label: textIn(node.label, language),
    path: [...groups, node].map((step) => step.code),
    ...(Object.keys(values).length === 0 ? {} : { values }),
    ...(node.followUp === undefined || answer.followUpAt === null
      ? {}
      : { followUp: { at: answer.followUpAt, kind: node.followUp } }),
    ...(node.isDoNotCall === true ? { isDoNotCall: true } : {}),
  };
}

/** When an answer is due for a contact that ended at `endedAt`, epoch milliseconds; null where nothing ends by itself. */
export function dueAt({ answer }: OutcomeSet, endedAt: number): number | null {
  return answer.mode === 'time-boxed' ? endedAt + answer.seconds * 1000 : null;
}

/** What is recorded when the time is over: the answer where it is whole, else the code for no answer. */
export function reportAtTimeout(set: OutcomeSet, answer: OutcomeAnswer, language: string): OutcomeReport {
  const whole = outcomeReport(set, answer, language);
  if (whole !== null) return whole;
  const code = (set.answer.mode === 'time-boxed' ? set.answer.timeoutCode : undefined) ?? timeoutCode;
  return { setId: set.id, setVersion: set.version, code, label: code, path: [code] };
}
