/**
 * How each state comes about: a scene asks something of the session, or lets something happen in the instance, so many
 * milliseconds before now. Each has a caption under its name in `words.js`.
 */
import { CcpError } from '/ccp-elements/cdn.js';
import { minute, second } from './stage.js';

const caller = '+81312345678';
const mobile = '+819055500142';
const never = 24 * 60 * minute;
const ringing = 6 * second;
const talking = 4 * minute + 12 * second;

/** The customer waits 1 min 48 s, until the agent is back. An instance puts a call into its queue a little before it tells. */
async function offer(stage, before, { from = caller, channel = 'voice', ...more } = {}) {
  const { queue, customer } = stage.spoken;
  await stage.ask(25 * minute, (session) => session.setAgentState('Offline'));
  await stage.happen(before + 107.4 * second, (instance) =>
    instance.createContact({ channel, from, queue, attributes: customer, ...more }),
  );
  await stage.ask(before, (session) => session.setAgentState('Available'));
}

async function talk(stage) {
  await offer(stage, talking + ringing);
  await stage.ask(talking, (session) => session.accept(stage.contactId));
}

/** A conversation on another channel. */
const inProgress = (circumstances) => async (stage) => {
  await offer(stage, talking + ringing, circumstances(stage.spoken));
  await stage.ask(talking, (session) => session.accept(stage.contactId));
};

const chat = ({ chat: from }) => ({ channel: 'chat', from, attributes: { customerName: from } });
const task = ({ task: name }) => ({ channel: 'task', from: name, name, attributes: {} });
const email = ({ email: name }) => ({ channel: 'email', from: 'marta@example.com', name, attributes: {} });
const callback = () => ({ channel: 'callback' });
const stranger = () => ({ from: mobile, attributes: {} });

const offered = (circumstances) => (stage) => offer(stage, ringing, circumstances(stage.spoken));

async function hangUp(stage) {
  await talk(stage);
  const { contactId } = stage;
  await stage.happen(38 * second, (instance) => instance.customerHangsUp(contactId));
}

const hold = (stage) => (session) => session.hold(stage.contactId);

/** A command that Connect takes and never answers. */
async function unanswered(stage, command, before, request) {
  await talk(stage);
  stage.gateway.faults.fail(command, 'silent');
  await stage.ask(before, request);
}

async function otherChannels(stage) {
  const { chatQueue } = stage.spoken;
  await stage.ask(25 * minute, (session) => session.setAgentState('Available'));
  await stage.happen(18 * minute + 20 * second, (instance) => instance.createContact(task(stage.spoken)));
  await stage.ask(18 * minute + 18 * second, (session) => session.accept(stage.contactId));
  const call = { channel: 'voice', from: caller, queue: stage.spoken.queue, attributes: stage.spoken.customer };
  await stage.happen(talking + ringing, (instance) => instance.createContact(call));
  await stage.ask(talking, (session) => session.accept(stage.contactId));
  await stage.happen(ringing, (instance) => instance.createContact({ ...chat(stage.spoken), queue: chatQueue }));
}

/** A second call interrupts the first, which is put on hold. */
async function twoCalls(stage) {
  await talk(stage);
  const attributes = { customerName: stage.spoken.chat };
  await stage.happen(58 * second, (instance) =>
    instance.createContact({ channel: 'voice', from: mobile, interrupts: 'nhaddad', attributes }),
  );
  await stage.ask(51 * second, (session) => session.accept(stage.contactId));
}

/** A colleague answers at once, a number outside rings. */
async function consult(stage, kind = 'agent') {
  await talk(stage);
  await stage.ask(18 * second, async (session) => {
    const other = (await session.quickConnects()).find((quickConnect) => quickConnect.kind === kind);
    await session.addParty(stage.contactId, other);
  });
}

async function conference(stage) {
  await consult(stage);
  await stage.ask(12 * second, (session) => session.merge(stage.contactId));
}

async function signedIn(stage, state = 'Available') {
  await stage.ask(20 * minute, (session) => session.setAgentState('Offline'));
  await stage.ask(12 * minute + 4 * second, (session) => session.setAgentState(state));
}

const play = (happens, circumstances = {}) => ({ ...circumstances, play: happens });
const nobody = { gateway: { isSignedIn: false } };
const raise = (code, isFatal) => (instance, faults) => faults.raise(new CcpError(code), { isFatal });

export const scenes = {
  loading: play(() => undefined, { gateway: { latency: { report: never } } }),
  'signed-out': play(() => undefined, nobody),
  'signing-in': play((stage) => stage.ask(8 * second, (session) => session.signIn()), {
    gateway: { isSignedIn: false, signInUrl: 'about:blank', latency: { signIn: never } },
  }),
  'sign-in-blocked': play((stage) => stage.ask(second, (session) => session.signIn()), {
    gateway: { isSignedIn: false, signInUrl: 'about:blank' },
    openWindow: () => null,
  }),
  failed: play((stage) => stage.happen(2 * second, raise('load/ccp-timeout', true)), {
    gateway: { latency: { report: never } },
  }),
  stopped: play((stage) => stage.ask(2 * second, (session) => session.stop())),
  available: play((stage) => signedIn(stage)),
  custom: play((stage) => signedIn(stage, stage.spoken.customStates[0])),
  offline: play((stage) => signedIn(stage, 'Offline')),
  'no-outbound': play((stage) => signedIn(stage), { settings: { permissions: [] } }),
  // Asked of the gateway, as in `calling`: the session first loads its tables of numbers, for which no scene waits.
  'desk-phone': play(async (stage) => {
    await signedIn(stage);
    await stage.happen(minute, () => stage.gateway.setDeskPhone('+81312340000'));
  }),
  'voice-enhancement': play((stage) => signedIn(stage), { settings: { isVoiceEnhancementOffered: true } }),
  'no-devices': play((stage) => signedIn(stage), { gateway: { devices: [] } }),
  'microphone-blocked': play(async (stage) => {
    await signedIn(stage);
    await stage.happen(2 * second, raise('media/microphone-denied', false));
  }),
  'link-down': play(async (stage) => {
    await signedIn(stage);
    await stage.happen(20 * second, (instance, faults) => faults.loseLink());
  }),
  expired: play(async (stage) => {
    await signedIn(stage);
    await stage.happen(20 * second, (instance, faults) => faults.expire());
  }),
  'expired-in-call': play(async (stage) => {
    await talk(stage);
    await stage.happen(20 * second, (instance, faults) => faults.expire());
  }),
  ringing: play((stage) => offer(stage, ringing)),
  'ringing-callback': play(offered(callback)),
  'ringing-stranger': play(offered(stranger)),
  'ringing-chat': play(offered(chat)),
  'ringing-task': play(offered(task)),
  'ringing-email': play(offered(email)),
  'ringing-unheard': play((stage) => offer(stage, ringing), { sound: 'blocked' }),
  connecting: play(
    async (stage) => {
      await offer(stage, ringing);
      await stage.ask(second, (session) => session.accept(stage.contactId));
    },
    { settings: { agentWhisperMs: never } },
  ),
  calling: play(async (stage) => {
    await signedIn(stage);
    await stage.happen(3 * second, () => stage.gateway.dial('+81312340001', null));
  }),
  'dial-pending': play(async (stage) => {
    await signedIn(stage);
    stage.gateway.faults.fail('dial', 'silent');
    await stage.ask(second, (session) => session.dial(caller));
  }),
  connected: play(talk),
  muted: play(async (stage) => {
    await talk(stage);
    await stage.ask(20 * second, (session) => session.setMuted(true));
  }),
  'on-hold': play(async (stage) => {
    await talk(stage);
    await stage.ask(38 * second, hold(stage));
  }),
  'next-state': play(async (stage) => {
    await talk(stage);
    const [lunch] = stage.spoken.customStates;
    await stage.ask(minute, (session) => session.setAgentState(lunch, { when: 'after-contact' }));
  }),
  'hold-pending': play((stage) => unanswered(stage, 'hold', second, hold(stage))),
  'hold-late': play((stage) => unanswered(stage, 'hold', 5 * second, hold(stage))),
  'hold-failed': play((stage) => unanswered(stage, 'hold', 20 * second, hold(stage))),
  'mute-drifted': play(async (stage) => {
    await talk(stage);
    await stage.ask(20 * second, (session) => session.setMuted(true));
    await stage.happen(3 * second, (instance, faults) => faults.changeMuteUnasked(false));
  }),
  'link-down-in-call': play(async (stage) => {
    await talk(stage);
    await stage.happen(20 * second, (instance, faults) => faults.loseLink());
  }),
  'lossy-network': play(async (stage) => {
    await talk(stage);
    await stage.happen(2 * minute, (instance, faults) => faults.setPath({ lossDown: 0.08, roundTrip: 180 }));
  }),
  'no-audio': play(async (stage) => {
    await talk(stage);
    await stage.happen(2 * minute, (instance, faults) => faults.setPath({ lossDown: 1 }));
  }),
  callback: play(inProgress(callback)),
  chat: play(inProgress(chat)),
  task: play(inProgress(task)),
  email: play(inProgress(email)),
  'two-calls': play(twoCalls, { settings: { concurrency: { VOICE: 2, CHAT: 3, TASK: 5, EMAIL: 2 } } }),
  'calling-colleague': play((stage) => consult(stage, 'phone'), { settings: { outboundAnswerMs: never } }),
  consultation: play((stage) => consult(stage)),
  conference: play(conference),
  'all-on-hold': play(async (stage) => {
    await conference(stage);
    const { contacts } = stage.snapshot;
    for (const { party, connectionId } of contacts[0].connections) {
      if (party !== 'agent') await stage.ask(8 * second, (session) => session.hold(stage.contactId, connectionId));
    }
    await stage.ask(4 * second, (session) => session.setMuted(true));
  }),
  'several-contacts': play(otherChannels),
  'after-contact': play(hangUp),
  missed: play((stage) => offer(stage, 92 * second, stranger()), {
    settings: { ringMs: 20 * second },
  }),
  'missed-and-recent': play(
    async (stage) => {
      await offer(stage, 10 * minute);
      await stage.ask(9 * minute, (session) => session.accept(stage.contactId));
      const { contactId } = stage;
      await stage.happen(5 * minute, (instance) => instance.customerHangsUp(contactId));
      await stage.ask(4 * minute, (session) => session.clear(contactId));
      await stage.happen(92 * second, (instance) => instance.createContact({ channel: 'voice', from: mobile }));
    },
    { settings: { ringMs: 20 * second } },
  ),
};
