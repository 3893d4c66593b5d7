import { attributesFault, attributesTarget } from '../domain/contact-attributes.js';
import { CcpError } from '../domain/errors.js';
import type { AttributeStep } from './attribute-writes.js';
import type { CommandPlan, CommandRunner } from './command-runner.js';
import { contactIn } from './contact-commands.js';
import type { SessionCore } from './session-core.js';

/**
 * Writes contact attributes. Streams can only read them, so the page brings this: as a rule a call of an endpoint of its
 * own that checks who asks and calls `UpdateContactAttributes` of Amazon Connect.
 */
export interface AttributeWriter {
  /**
   * Resolves when Connect has taken the attributes; rejects when it has not. What it rejects with stays the `cause` of the
   * error and is never logged.
   *
   * @param contactId The contact that the agent works on. Connect wants the first of a chain, `initialContactId`.
   * @param attributes Only those that change, by name; an empty value clears one.
   * @param signal Aborted when nobody waits any more: after 10 seconds, or when the session stops.
   */
  write(contactId: string, attributes: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void>;
}

/** Milliseconds that a writer may take. */
const writeLimit = 10_000;

/** Milliseconds from the writer's answer to the end of the command; nothing is waited for. */
const effectLimit = 1000;

interface Writing {
  readonly core: SessionCore;
  readonly runner: CommandRunner;
  readonly writer: AttributeWriter | null;
}

/** Shows the attributes at once, writes them, and takes them back where that fails. */
export async function writeAttributes(
  { core, runner, writer }: Writing,
  contactId: string,
  attributes: Readonly<Record<string, string>>,
): Promise<void> {
  const about = { command: 'setAttributes', target: attributesTarget(contactId) } as const;
  if (writer === null) throw runner.refused(about, new CcpError('attributes/no-writer', { contactId }));
  const present = contactIn(core.snapshot, contactId)?.attributes ?? [];
  const fault = attributesFault(present, attributes);
  if (fault !== null) throw runner.refused(about, new CcpError(fault, { contactId }));
  const wanted = Object.freeze({ ...attributes });
  const tell = (step: AttributeStep): void =>
    core.take({ type: 'attributes-written', contactId, attributes: wanted, step });
  const aborter = new AbortController();
  let isOpen = false;
  const plan: CommandPlan = {
    ...about,
    subject: contactId,
    contactId,
    effectLimit,
    read: (_, isAnswered) => (isAnswered ? 'done' : 'waiting'),
    send: async () => {
      isOpen = true;
      tell('begun');
      try {
        await inTime(core, contactId, async () => writer.write(contactId, wanted, aborter.signal));
        tell('confirmed');
      } catch (error) {
        tell('taken-back');
        throw error;
      }
    },
  };
  try {
    await runner.run(plan);
  } catch (error) {
    // A session that stops does not wait for the writer.
    if (isOpen) tell('taken-back');
    aborter.abort();
    throw error;
  }
}

function inTime({ ports }: SessionCore, contactId: string, write: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new CcpError('attributes/no-answer', { contactId }));
    const cancel = ports.clock.after(writeLimit, late);
    write()
      .then(resolve, (cause: unknown) => reject(new CcpError('attributes/not-written', { contactId }, { cause })))
      .finally(cancel);
  });
}
