import type { CustomerKind } from '../../instance/customer.js';
import type { ContactAudio } from '../../instance/instance.js';
import { HeardAudioRing } from './heard-audio.js';
import type { MediaEndpoint } from './media-endpoint.js';
import type { ContactMedia } from './media-service.js';
import { PromptPlayer, type PromptName } from './opus-prompts.js';
import type { OpusFrame } from './outgoing-stream.js';

const promptOfAgent: Partial<Record<ContactAudio['agentHears'], PromptName>> = {
  ringback: 'ringback',
  whisper: 'whisper',
};
const promptOfCustomer: Partial<Record<ContactAudio['customerHears'], PromptName>> = {
  ringback: 'ringback',
  prompt: 'greeting',
  'hold-music': 'hold-music',
  whisper: 'whisper',
};
/** What a robot says of itself; `echo` repeats the agent, and of `one-way` no packet arrives. */
const voiceOfRobot: Partial<Record<CustomerKind, PromptName>> = {
  tone: 'tone',
  prompt: 'greeting',
  freeze: 'tone',
  silence: 'silence',
};

/** Packets after which a `freeze` customer falls silent: two seconds. */
const freezeAfter = 100;

/** The audio of one contact: an agent, a customer or a robot in its place, and who hears whom. */
export class CallMedia {
  agent: MediaEndpoint | null = null;
  /** Which of the agent's connections the endpoint serves. */
  agentLeg: unknown = null;
  phone: MediaEndpoint | null = null;
  #customer: CustomerKind = 'silence';
  #audio: ContactAudio = { agentHears: 'nothing', customerHears: 'nothing' };
  #robot: PromptPlayer | null = null;
  #players: PromptPlayer[] = [];
  #robotPackets = 0;
  readonly #fromAgent = new HeardAudioRing();
  readonly #fromCustomer = new HeardAudioRing();

  attachCustomer(customer: CustomerKind): void {
    this.#customer = customer;
    this.#robot?.stop();
    const voice = voiceOfRobot[customer];
    this.#robot = voice === undefined ? null : new PromptPlayer(voice, (frame) => this.#robotSays(frame));
    this.#robot?.start();
  }

  setAudio(audio: ContactAudio): void {
    this.#audio = audio;
    for (const player of this.#players) player.stop();
    this.#players = [];
    this.#play(promptOfAgent[audio.agentHears], () => this.agent);
    this.#play(promptOfCustomer[audio.customerHears], () => this.phone);
  }

  agentSays(frame: OpusFrame): void {
    this.#fromAgent.take(frame.payload, performance.now());
    if (this.#audio.customerHears !== 'agent') return;
    this.phone?.send('agent', frame);
    if (this.#customer === 'echo') this.customerSays(frame);
  }

  customerSays(frame: OpusFrame): void {
    this.#fromCustomer.take(frame.payload, performance.now());
    if (this.#audio.agentHears === 'customer') this.agent?.send('customer', frame);
  }

  measure(): ContactMedia {
    const now = performance.now();
    return { fromAgent: this.#fromAgent.measure(now), fromCustomer: this.#fromCustomer.measure(now) };
  }

  async close(): Promise<void> {
    this.#robot?.stop();
    for (const player of this.#players) player.stop();
    await Promise.all([this.agent?.close(), this.phone?.close()]);
  }

  #robotSays(frame: OpusFrame): void {
    this.#robotPackets += 1;
    if (this.#customer === 'freeze' && this.#robotPackets > freezeAfter) return;
    this.customerSays(frame);
  }

  #play(name: PromptName | undefined, listener: () => MediaEndpoint | null): void {
    if (name === undefined) return;
    const player = new PromptPlayer(name, (frame) => listener()?.send(name, frame));
    player.start();
    this.#players.push(player);
  }
}
