import type { SessionSnapshot } from '../../session/session-snapshot.js';

/** True where the agent takes calls in the browser, yet another tab has their audio. */
export function hasAudioElsewhere(snapshot: SessionSnapshot | undefined): boolean {
  if (snapshot === undefined || snapshot.agent === null) return false;
  const { tab, agent } = snapshot;
  return !tab.hasAudio && !tab.isMedialess && agent.deskPhoneNumber === null;
}
