import type { SessionEvent } from '../../session/session-event.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import type { Locale } from '../../locales/en.js';
import type { Announcer } from './announcer.js';
import { isUnanswered } from './contact-look.js';
import { incomingKind } from './contact-words.js';

/** Says a fact of the session, if it is one that a person must hear. `nameOf` writes a party as the panel does. */
export function announce(
  announcer: Announcer,
  event: SessionEvent,
  { spoken, terms }: Locale,
  nameOf: (contact: SessionContact) => string,
): void {
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
      return announcer.say(event.mute.confirmed ? spoken.muted : spoken.unmuted);
    case 'agent-state':
      // States that Connect sets belong to a contact, and that is announced.
      return event.agent.state.type === 'system' || event.agent.state.type === 'error'
        ? undefined
        : announcer.say(spoken.agentState(event.agent.state.name));
    default:
      return undefined;
  }
}
