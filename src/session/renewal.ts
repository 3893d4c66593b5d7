import { CcpError } from '../domain/errors.js';
import type { AgentState } from '../domain/agent-state.js';
import type { CommandRunner } from './command-runner.js';
import type { SessionCore } from './session-core.js';
import type { Session } from './session.js';
import type { SignIn } from './sign-in.js';

interface Renewing {
  readonly core: SessionCore;
  readonly runner: CommandRunner;
  readonly signing: SignIn;
  readonly session: Pick<Session, 'may' | 'signOut' | 'setAgentState'>;
}

/**
 * Connect begins a session of full length only for who signs out and in again. The window opens first, inside the click,
 * empty: later the browser would block it.
 */
export async function renew({ core, runner, signing, session }: Renewing): Promise<void> {
  const about = { command: 'signOut', target: 'agent' } as const;
  const permission = session.may('signOut');
  if (!permission.isAllowed) {
    const { reason } = permission;
    const code = reason === 'not-ready' ? 'session/not-ready' : 'command/not-possible';
    throw runner.refused(about, new CcpError(code, { said: reason }));
  }
  const opened = signing.openEarly();
  if (opened === 'blocked') throw runner.refused(about, new CcpError('sign-in/popup-blocked'));
  const before = core.snapshot.agent?.state ?? null;
  try {
    await session.signOut();
  } catch (error) {
    opened?.close();
    throw error;
  }
  await signing.begin();
  if (before !== null) await goBack(core, session, before);
}

/** The agent asked for a new session, not for a break. */
async function goBack(
  { snapshot }: SessionCore,
  session: Renewing['session'],
  { name, type }: AgentState,
): Promise<void> {
  const state = snapshot.agent?.selectableStates.find((known) => known.name === name && known.type === type);
  if (state === undefined || state.type === 'offline') return;
  await session.setAgentState(state.arn);
}
