import { beforeEach, describe, expect, it } from 'vitest';
import { CcpError, isCcpError } from '../../../src/domain/errors.js';
import { StreamsCalls } from '../../../src/gateway/streams/call-streams.js';
import { acceptKey, signOutKey, streamsCommands } from '../../../src/gateway/streams/commands.js';
import { deviceKey } from '../../../src/gateway/streams/device-commands.js';
import { convertUpdate, multiPartyContacts } from '../../../src/gateway/streams/convert.js';
import { MuteFacts } from '../../../src/gateway/streams/mute-facts.js';
import type { StreamsCallbacks, StreamsNamespace } from '../../../src/gateway/streams/streams-namespace.js';
import { agentLeg, at, contact, customerLeg, update } from './update-fixture.js';
import { TestClock } from './test-clock.js';

/** What Streams was asked, and how it answers the next request. */
class FakeStreams {
  readonly asked: string[] = [];
  answer: 'success' | 'silence' | { readonly type: string; readonly message: string } = 'success';

  /** What `getEndpoints` finds. */
  listed: readonly unknown[] = [];

  /** What the CCP's page answers when it is asked for its devices. */
  devices: Promise<unknown> = Promise.resolve([]);

  /** The settings that Connect sent. */
  configuration: Readonly<Record<string, unknown>> = {};

  get namespace(): StreamsNamespace {
    const ask = (...words: readonly unknown[]) => this.#ask(words);
    const { listed, configuration, devices } = this;
    return {
      core: {
        initCCP: () => undefined,
        initSoftphoneManager: () => undefined,
        getEventBus: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
        getFrameMediaDevices: () => devices,
        getUpstream: () => ({ sendUpstream: (eventName) => this.asked.push(eventName) }),
      },
      EventType: { BROADCAST: 'broadcast', MUTE: 'mute' },
      becomeMaster: () => undefined,
      isFirefoxBrowser: () => false,
      getLog: () => ({ setEchoLevel: () => undefined }),
      Agent: class {
        connect(endpoint: unknown, { queueARN, ...callbacks }: StreamsCallbacks & { readonly queueARN?: string }) {
          ask('connect', endpoint, queueARN ?? 'default queue')(callbacks);
        }
        getEndpoints(queueArns: readonly string[], callbacks: StreamsCallbacks) {
          ask('getEndpoints', ...queueArns)({ ...callbacks, success: () => callbacks.success({ endpoints: listed }) });
        }
        getConfiguration() {
          return configuration;
        }
        setConfiguration(settings: Readonly<Record<string, unknown>>, callbacks: StreamsCallbacks) {
          ask('setConfiguration', JSON.stringify(settings))(callbacks);
        }
        setVoiceEnhancementMode(mode: string) {
          return new Promise<void>((resolve, reject) => {
            ask('setVoiceEnhancementMode', mode)({ success: () => resolve(), failure: reject });
          });
        }
        setMicrophoneDevice(deviceId: string) {
          ask('microphone', deviceId);
        }
        setSpeakerDevice(deviceId: string) {
          ask('speaker', deviceId);
        }
        setRingerDevice(deviceId: string) {
          ask('ringer', deviceId);
        }
        mute() {
          ask('mute');
        }
        unmute() {
          ask('unmute');
        }
        setState(state: { readonly name: string }, callbacks: StreamsCallbacks, { enqueueNextState = false }) {
          ask('setState', state.name, enqueueNextState ? 'next' : 'now')(callbacks);
        }
      },
      Contact: class {
        constructor(private readonly contactId: string) {}
        accept(callbacks: StreamsCallbacks) {
          ask('accept', this.contactId)(callbacks);
        }
        reject(callbacks: StreamsCallbacks) {
          ask('reject', this.contactId)(callbacks);
        }
        clear(callbacks: StreamsCallbacks) {
          ask('clear', this.contactId)(callbacks);
        }
        addConnection(endpoint: unknown, callbacks: StreamsCallbacks) {
          ask('addConnection', JSON.stringify(endpoint))(callbacks);
        }
        toggleActiveConnections(callbacks: StreamsCallbacks) {
          ask('toggleActiveConnections', this.contactId)(callbacks);
        }
        conferenceConnections(callbacks: StreamsCallbacks) {
          ask('conferenceConnections', this.contactId)(callbacks);
        }
      },
      VoiceConnection: class extends FakeConnection {
        constructor(contactId: string, connectionId: string) {
          super(connectionId, ask);
          void contactId;
        }
      },
      ConnectionSnapshot: class extends FakeConnection {
        constructor({ connectionId }: { readonly connectionId: string }) {
          super(connectionId, ask);
        }
      },
      Endpoint: { byPhoneNumber: (phoneNumber) => phoneNumber },
    };
  }

  #ask(words: readonly unknown[]): (callbacks: StreamsCallbacks) => void {
    this.asked.push(words.join(' '));
    return ({ success, failure }) => {
      if (this.answer === 'success') success({});
      else if (this.answer !== 'silence') failure(JSON.stringify(this.answer));
    };
  }
}

type Ask = (...words: readonly unknown[]) => (callbacks: StreamsCallbacks) => void;

class FakeConnection {
  constructor(
    private readonly connectionId: string,
    private readonly ask: Ask,
  ) {}
  destroy(callbacks: StreamsCallbacks) {
    this.ask('destroy', this.connectionId)(callbacks);
  }
  hold(callbacks: StreamsCallbacks) {
    this.ask('hold', this.connectionId)(callbacks);
  }
  resume(callbacks: StreamsCallbacks) {
    this.ask('resume', this.connectionId)(callbacks);
  }
  sendDigits(digits: string, callbacks: StreamsCallbacks) {
    this.ask('digits', digits, this.connectionId)(callbacks);
  }
  muteParticipant(callbacks: StreamsCallbacks) {
    this.ask('mute leg', this.connectionId)(callbacks);
  }
  unmuteParticipant(callbacks: StreamsCallbacks) {
    this.ask('unmute leg', this.connectionId)(callbacks);
  }
}

describe('commands', () => {
  let clock: TestClock;
  let calls: StreamsCalls;
  let fake: FakeStreams;
  let mute: MuteFacts;
  let report: unknown;
  let said: boolean[];
  let isInstanceMute = false;

  beforeEach(() => {
    clock = new TestClock();
    calls = new StreamsCalls(clock, 10_000);
    fake = new FakeStreams();
    said = [];
    isInstanceMute = false;
    mute = new MuteFacts(
      (isMuted) => said.push(isMuted),
      () => undefined,
    );
    report = update({ contacts: [contact()] });
  });

  const commands = streamsCommands(() => ({
    streams: fake.namespace,
    agent: convertUpdate(report, 0).agent,
    contacts: convertUpdate(report, 0).contacts,
    multiParty: multiPartyContacts(report),
    mute,
    calls,
    endSession: async () => {
      if (isInstanceMute) throw new CcpError('command/timeout');
      fake.asked.push('logout');
    },
  }));
  const outcome = (command: Promise<void>): Promise<string> =>
    command.then(
      () => 'done',
      (error: unknown) => (isCcpError(error) ? error.code : String(error)),
    );

  it('signs out at the instance first, then has every CCP end, and is done when the CCP says so', async () => {
    const signedOut = outcome(commands.signOut());
    await Promise.resolve();
    await Promise.resolve();
    expect(fake.asked).toEqual(['logout', 'terminate']);
    calls.succeed(signOutKey);
    expect(await signedOut).toBe('done');
  });

  it('ends no CCP when the instance does not answer a sign-out', async () => {
    isInstanceMute = true;
    expect(await outcome(commands.signOut())).toBe('command/timeout');
    expect(fake.asked).toEqual([]);
  });

  it('hangs up by ending the leg of the agent, also of a task', async () => {
    report = update({ contacts: [contact({ type: 'task', connections: [agentLeg({ initial: true })] })] });
    expect(await outcome(commands.hangUp('contact-1'))).toBe('done');
    expect(fake.asked).toEqual(['destroy agent-leg']);
  });

  it('holds, resumes and sends digits on the leg that is meant', async () => {
    await commands.hold('contact-1', 'customer-leg');
    await commands.resume('contact-1', 'customer-leg');
    await commands.sendDigits('contact-1', 'customer-leg', '12#');
    expect(fake.asked).toEqual(['hold customer-leg', 'resume customer-leg', 'digits 12# customer-leg']);
  });

  it('asks nothing about contacts and legs that are gone', async () => {
    expect(await outcome(commands.accept('contact-2'))).toBe('command/contact-gone');
    expect(await outcome(commands.hold('contact-1', 'no-leg'))).toBe('command/contact-gone');
    expect(fake.asked).toEqual([]);
  });

  it('knows an accept from its event when the answer is lost', async () => {
    fake.answer = 'silence';
    const accept = outcome(commands.accept('contact-1'));
    calls.succeed(acceptKey('contact-1'));
    expect(await accept).toBe('done');
  });

  it('takes a contact that left while it was cleared for cleared', async () => {
    fake.answer = { type: 'ContactNotFoundException', message: 'Cannot clear contact: Contact not found' };
    expect(await outcome(commands.clear('contact-1'))).toBe('done');
    expect(await outcome(commands.clear('contact-2'))).toBe('done');
    fake.answer = { type: 'InvalidStateException', message: 'Cannot clear contact: invalid state TALKING' };
    expect(await outcome(commands.clear('contact-1'))).toBe('command/refused');
  });

  it('dials through the queue of the profile or the one that is given', async () => {
    await commands.dial('+81312345678', null);
    await commands.dial('+81312345678', 'arn:queue');
    expect(fake.asked).toEqual(['connect +81312345678 default queue', 'connect +81312345678 arn:queue']);
  });

  it('sets a state now or lines it up', async () => {
    const lunch = { name: 'Lunch', type: 'not_routable', arn: 'arn:lunch' } as const;
    await commands.setAgentState(lunch, 'now');
    await commands.setAgentState(lunch, 'after-contact');
    expect(fake.asked).toEqual(['setState Lunch now', 'setState Lunch next']);
  });

  it('calls a quick connect into the call as Connect listed it, or a number', async () => {
    await commands.addParty('contact-1', { kind: 'phone', name: 'Berlin', arn: 'arn:b', phoneNumber: '+493023125000' });
    await commands.addParty('contact-1', { kind: 'agent', name: 'Ken', arn: 'arn:k', phoneNumber: null });
    await commands.addParty('contact-1', '+81312345678');
    expect(fake.asked).toEqual([
      'addConnection {"type":"phone_number","endpointARN":"arn:b","name":"Berlin","phoneNumber":"+493023125000"}',
      'addConnection {"type":"agent","endpointARN":"arn:k","name":"Ken","phoneNumber":null}',
      'addConnection "+81312345678"',
    ]);
  });

  it('swaps, merges and removes a party', async () => {
    await commands.swap('contact-1');
    await commands.merge('contact-1');
    await commands.removeParty('contact-1', 'customer-leg');
    expect(fake.asked).toEqual([
      'toggleActiveConnections contact-1',
      'conferenceConnections contact-1',
      'destroy customer-leg',
    ]);
    expect(await outcome(commands.merge('contact-2'))).toBe('command/contact-gone');
  });

  it('sets the desk phone with all other settings as they were, and leaves those of Streams alone', async () => {
    const own = { name: 'A', agentPreferences: { LANGUAGE: 'ja_JP' } };
    fake.configuration = { ...own, softphoneEnabled: true, extension: null };
    await commands.setDeskPhone('+81312340000');
    await commands.setDeskPhone(null);
    fake.configuration = { ...own, softphoneEnabled: false, extension: '+81312340000' };
    await commands.setDeskPhone(null);
    const set = (softphoneEnabled: boolean, extension: string) =>
      `setConfiguration ${JSON.stringify({ ...own, softphoneEnabled, extension })}`;
    expect(fake.asked).toEqual([set(false, '+81312340000'), set(true, ''), set(true, '+81312340000')]);
  });

  it('chooses the voice enhancement in the words of Connect', async () => {
    await commands.setVoiceEnhancement('noise-suppression');
    expect(fake.asked).toEqual(['setVoiceEnhancementMode NOISE_SUPPRESSION']);
    fake.answer = { type: 'AccessDeniedException', message: 'no' };
    expect(await outcome(commands.setVoiceEnhancement('none'))).toBe('command/refused');
  });

  it('lists what the page of the CCP can hear and sound with', async () => {
    fake.devices = Promise.resolve([
      { kind: 'audioinput', deviceId: 'a', label: 'Headset', groupId: 'g' },
      { kind: 'videoinput', deviceId: 'v', label: 'Camera' },
      { kind: 'audiooutput', deviceId: 'b', label: '' },
    ]);
    expect(await commands.listDevices()).toEqual([
      { direction: 'input', deviceId: 'a', label: 'Headset' },
      { direction: 'output', deviceId: 'b', label: '' },
    ]);
    fake.devices = Promise.reject(new Error('Timeout exceeded'));
    await expect(commands.listDevices()).rejects.toMatchObject({ code: 'device/not-listed' });
  });

  it('takes a device for used when the page of the CCP says so, and not otherwise', async () => {
    const microphone = commands.setDevice('microphone', 'a');
    calls.succeed(deviceKey('microphone'));
    expect(await outcome(microphone)).toBe('done');
    const speaker = outcome(commands.setDevice('speaker', 'b'));
    calls.succeed(deviceKey('ringer'));
    clock.advance(4000);
    expect(await speaker).toBe('device/not-taken');
    expect(fake.asked).toEqual(['microphone a', 'speaker b']);
  });

  it('lists the quick connects of all queues, each once, in our words', async () => {
    const endpoint = { name: 'Berlin office', agentLogin: null, queue: null, phoneNumber: null };
    const berlin = { ...endpoint, type: 'phone_number', endpointARN: 'arn:berlin', phoneNumber: '+493023125000' };
    fake.listed = [
      berlin,
      berlin,
      { ...endpoint, type: 'queue', endpointARN: 'arn:billing', name: 'Billing' },
      { ...endpoint, type: 'agent', endpointARN: 'arn:ken', name: 'Ken Mori' },
      { ...endpoint, type: 'flow', endpointARN: 'arn:later', name: 'A kind that came later' },
    ];
    const quickConnects = await commands.quickConnects();
    expect(quickConnects).toEqual([
      { kind: 'phone', name: 'Berlin office', arn: 'arn:berlin', phoneNumber: '+493023125000' },
      { kind: 'queue', name: 'Billing', arn: 'arn:billing', phoneNumber: null },
      { kind: 'agent', name: 'Ken Mori', arn: 'arn:ken', phoneNumber: null },
    ]);
    expect([Object.isFrozen(quickConnects), quickConnects.every(Object.isFrozen)]).toEqual([true, true]);
    const queues = convertUpdate(report, 0).agent.routingProfile.queues.map(({ arn }) => arn);
    expect(fake.asked).toEqual([['getEndpoints', ...queues].join(' ')]);
  });

  it('gives a long list more time than a command, but not for ever', async () => {
    fake.answer = 'silence';
    const list = commands.quickConnects().catch((error: unknown) => isCcpError(error) && error.code);
    await Promise.resolve();
    clock.advance(29_000);
    expect(clock.pending).toBe(1);
    clock.advance(1_000);
    expect(await list).toBe('command/timeout');
  });

  describe('the microphone', () => {
    const third = (state: string) =>
      customerLeg({
        connectionId: 'third',
        initial: false,
        type: 'outbound',
        state: { type: state, timestamp: at(95) },
      });
    const conference = (state: string, isMultiParty: boolean, leg = agentLeg()) =>
      update({
        contacts: [
          contact({
            connections: [leg, customerLeg(), third(state)],
            contactFeatures: { multiPartyConferenceEnabled: isMultiParty },
          }),
        ],
      });

    it('is muted on the track in a call of two', async () => {
      report = update({ contacts: [contact({ contactFeatures: { multiPartyConferenceEnabled: true } })] });
      await commands.setMuted(true);
      expect(fake.asked).toEqual(['mute']);
    });

    it('is muted on the leg in a multi-party call of three', async () => {
      report = conference('connected', true);
      await commands.setMuted(true);
      expect(fake.asked).toEqual(['mute leg agent-leg']);
    });

    it.each([
      ['while the third party is being connected', 'connecting', true],
      ['where three is the limit', 'connected', false],
      ['when the third party left', 'disconnected', true],
    ])('is muted on the track %s', async (_, state, isMultiParty) => {
      report = conference(state, isMultiParty);
      await commands.setMuted(true);
      expect(fake.asked).toEqual(['mute']);
    });

    it('is opened wherever it was muted', async () => {
      report = conference('connected', true, agentLeg({ mute: true }));
      mute.contactsReported(convertUpdate(report, 0).contacts);
      await commands.setMuted(false);
      mute.trackToggled(true);
      await commands.setMuted(false);
      expect(fake.asked).toEqual(['unmute leg agent-leg', 'unmute leg agent-leg', 'unmute']);
    });

    it('counts as muted while the track or the leg is, and tells it each time Streams says so', () => {
      mute.trackToggled(true);
      mute.trackToggled(true);
      report = conference('connected', true, agentLeg({ mute: true }));
      mute.contactsReported(convertUpdate(report, 0).contacts);
      mute.trackToggled(false);
      mute.contactsReported([]);
      expect(said).toEqual([true, true, true, true, false]);
    });
  });
});
