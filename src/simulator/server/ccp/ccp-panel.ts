import type { CcpAgent, CcpContact, CcpStreams } from './ccp-streams.js';

/** The simulated CCP's own plain interface, for pages that show it instead of building one. */
export function showPanel(streams: CcpStreams, root: HTMLElement): void {
  streams.agent((agent) => {
    let isMuted = false;
    const draw = (current: CcpAgent) => root.replaceChildren(...panel(streams, current, isMuted));
    agent.onMuteToggle(({ muted }) => {
      isMuted = muted;
      draw(agent);
    });
    agent.onRefresh(draw);
    draw(agent);
  });
}

function panel(streams: CcpStreams, agent: CcpAgent, isMuted: boolean): readonly HTMLElement[] {
  const contacts = agent.getContacts().map((contact) => contactSection(agent, contact, isMuted));
  return [heading(agent), stateList(agent), ...(contacts.length === 0 ? [dialForm(streams, agent)] : contacts)];
}

function heading(agent: CcpAgent): HTMLElement {
  const title = element('h1', agent.getName());
  title.append(element('small', agent.getState().name));
  return title;
}

function stateList(agent: CcpAgent): HTMLElement {
  const select = document.createElement('select');
  select.ariaLabel = 'Status';
  select.append(new Option('Change status', ''), ...agent.getAgentStates().map(({ name }) => new Option(name)));
  select.addEventListener('change', () => {
    const state = agent.getAgentStates().find(({ name }) => name === select.value);
    const enqueueNextState = agent.getContacts().some((contact) => contact.getState().type === 'connected');
    if (state !== undefined) agent.setState(state, {}, { enqueueNextState });
  });
  const logOut = button('Log out', () => signOut(agent));
  return element('p', '', select, logOut);
}

/** Offline first, as Connect's button does: an agent who only leaves the page keeps getting contacts. */
function signOut(agent: CcpAgent): void {
  const leave = () => location.assign('/logout');
  const offline = agent.getAgentStates().find(({ type }) => type === 'offline');
  if (offline === undefined) return leave();
  agent.setState(offline, { success: leave, failure: leave }, { enqueueNextState: agent.getContacts().length > 0 });
}

function contactSection(agent: CcpAgent, contact: CcpContact, isMuted: boolean): HTMLElement {
  const state = contact.getState().type;
  const isVoice = contact.getType() === 'voice' || contact.getType() === 'queue_callback';
  const number = isVoice ? (contact.getConnections()[1]?.getEndpoint()?.phoneNumber ?? '') : '';
  const section = element('section', '', element('h2', `${contact.getType()} ${number}`), element('p', state));
  section.append(...actions(agent, contact, state, isVoice, isMuted));
  return section;
}

function actions(
  agent: CcpAgent,
  contact: CcpContact,
  state: string,
  isVoice: boolean,
  isMuted: boolean,
): HTMLElement[] {
  if (state === 'incoming' || state === 'connecting') {
    return [button('Accept', () => contact.accept()), button('Reject', () => contact.reject())];
  }
  if (state !== 'connected') return [button('Clear contact', () => contact.clear())];
  const end = button('End', () => contact.getAgentConnection().destroy());
  if (!isVoice) return [end];
  const customer = contact.getActiveInitialConnection();
  const isHeld = customer?.isOnHold() === true;
  return [
    button(isHeld ? 'Resume' : 'Hold', () => (isHeld ? customer.resume() : customer?.hold())),
    button(isMuted ? 'Unmute' : 'Mute', () => (isMuted ? agent.unmute() : agent.mute())),
    end,
  ];
}

function dialForm(streams: CcpStreams, agent: CcpAgent): HTMLElement {
  const number = document.createElement('input');
  number.type = 'tel';
  number.ariaLabel = 'Phone number';
  number.placeholder = '+81312345678';
  return element(
    'p',
    '',
    number,
    button('Call', () => agent.connect(streams.Endpoint.byPhoneNumber(number.value))),
  );
}

function button(text: string, act: () => void): HTMLButtonElement {
  const key = document.createElement('button');
  key.type = 'button';
  key.textContent = text;
  key.addEventListener('click', act);
  return key;
}

function element(name: string, text: string, ...children: readonly Node[]): HTMLElement {
  const made = document.createElement(name);
  made.append(text, ...children);
  return made;
}
