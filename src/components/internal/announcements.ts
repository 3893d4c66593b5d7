import type { AgentState } from '../../domain/agent-state.js';
import type { ExpiryNotice } from '../../domain/session-expiry.js';
import type { SessionEvent } from '../../session/session-event.js';
import type { SessionContact, SessionSnapshot } from '../../session/session-snapshot.js';
import type { Locale } from '../../locales/en.js';
import type { Announcer } from './announcer.js';
import type { Localize } from './localize.js';
import { isUnanswered } from './contact-standing.js';
import { incomingKind } from './contact-words.js';

/** Says a fact of the session, if it is one that a person must hear. `nameOf` writes a party as the panel does. */
export function announce(
  announcer: Announcer,
  event: SessionEvent,
  localize: Localize,
  nameOf: (contact: SessionContact) => string,
): void {
  const { spoken, terms } = localize.texts;
  switch (event.type) {
    case 'contact-offered':
      return announcer.sayAtOnce(
        spoken.incoming(incomingKind(event.contact, terms), nameOf(event.contact), event.contact.queue?.name ?? ''),
      );
    case 'contact-dialled':
      return announcer.say(spoken.calling(nameOf(event.contact)));
    case 'contact-connected':
      return announcer.say(spoken.connected(nameOf(event.contact)));
    case 'contact-held':
      return announcer.say(spoken.held(nameOf(event.contact)));
    case 'contact-resumed':
      return announcer.say(spoken.resumed(nameOf(event.contact)));
    case 'contact-finished':
      return announcer.say(
        event.contact.outcome !== null && isUnanswered(event.contact)
          ? spoken.missed(nameOf(event.contact))
          : spoken.ended(nameOf(event.contact)),
      );
    case 'mute':
      return announcer.sayOfMicrophone(event.mute, spoken);
    case 'readiness':
      return announcer.say(readinessInWords(event.readiness, localize));
    case 'agent-state':
      return announceState(announcer, event.agent.state, spoken);
    case 'expiry':
      return announceExpiry(announcer, event.notice, spoken);
    default:
      return undefined;
  }
}

/** States that Connect sets belong to a contact, and that is announced. */
function announceState(announcer: Announcer, { type, name }: AgentState, spoken: Locale['spoken']): void {
  if (type !== 'system' && type !== 'error') announcer.say(spoken.agentState(name));
}

function announceExpiry(announcer: Announcer, notice: ExpiryNotice | null, spoken: Locale['spoken']): void {
  if (notice === null) return;
  if (notice.cause === 'inactivity') return announcer.say(spoken.inactive);
  announcer.say(notice.minutesLeft === 0 ? spoken.endsNow : spoken.endsSoon(notice.minutesLeft));
}

function readinessInWords({ reasons: [reason] }: SessionSnapshot['readiness'], localize: Localize): string {
  return reason === undefined ? localize.terms.lineReady : (localize.errorText(reason)?.title ?? '');
}
