import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CustomerKind } from '../../instance/customer.js';
import type { ContactAudio } from '../../instance/instance.js';
import type { FromMedia, Side, ToMedia } from './media-messages.js';
import type {
  ContactMedia,
  IceServer,
  MediaFaults,
  MediaService,
  SignallingLink,
  SignallingMessage,
} from './media-service.js';
import { loopback } from './udp-socket.js';

const nothingHeard: ContactMedia = { fromAgent: null, fromCustomer: null };

export interface ForkedMediaOptions {
  /**
   * Called with a sentence when the media process ended by itself. It is started anew: the calls of that moment lose their
   * audio, later ones have it.
   */
  readonly onFailure?: (reason: string) => void;
}

/** The audio of an instance, carried by a process of its own. */
export function createMediaService(options: ForkedMediaOptions = {}): MediaService {
  return new ForkedMedia(options);
}

class ForkedMedia implements MediaService {
  #child: ChildProcess | null = null;
  #turn = { port: 0, silentPort: 0, username: '', credential: '' };
  #faults: MediaFaults = {};
  #question = 0;
  readonly #links = new Map<string, SignallingLink>();
  readonly #questions = new Map<number, (media: ContactMedia) => void>();
  #tellAgentMedia: (contactId: string, isUp: boolean) => void = () => undefined;
  #tellCustomerGone: (contactId: string) => void = () => undefined;
  /** Contacts whose agent has audio. */
  readonly #audible = new Set<string>();

  constructor(private readonly options: ForkedMediaOptions) {}

  async start(): Promise<void> {
    const child = fork(fileURLToPath(new URL('./media-process.js', import.meta.url)), { stdio: 'inherit' });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => reject(new Error(`The media process ended with ${code ?? signal}`)));
      child.on('message', (message: FromMedia) => {
        if (message.type === 'not-ready') reject(new Error(message.reason));
        this.#hear(message);
        if (message.type === 'ready') resolve();
      });
    });
    child.once('exit', (code, signal) => {
      this.#answerAll();
      if (this.#child === child) void this.#startAnew(String(code ?? signal));
    });
  }

  async #startAnew(reason: string): Promise<void> {
    this.#child = null;
    this.#links.clear();
    this.options.onFailure?.(`The media process ended with ${reason}: calls in progress lose their audio.`);
    for (const contactId of this.#audible) this.#tellAgentMedia(contactId, false);
    this.#audible.clear();
    try {
      await this.start();
      this.setFaults(this.#faults);
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      this.options.onFailure?.(`${cause}: calls are silent. Start the simulated instance again.`);
    }
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    const force = setTimeout(() => child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(force);
  }

  iceServers(): readonly IceServer[] {
    const { isTurnUnreachable, isTurnUnauthorized } = this.#faults;
    const port = isTurnUnreachable === true ? this.#turn.silentPort : this.#turn.port;
    const credential = isTurnUnauthorized === true ? 'refused' : this.#turn.credential;
    return [{ urls: [`turn:${loopback}:${port}?transport=udp`], username: this.#turn.username, credential }];
  }

  agentSignals(contactId: string, message: SignallingMessage, link: SignallingLink): void {
    this.#signal('agent', contactId, message, link);
  }

  customerSignals(contactId: string, message: SignallingMessage, link: SignallingLink): void {
    this.#signal('customer', contactId, message, link);
  }

  attachCustomer(contactId: string, customer: CustomerKind): void {
    this.#send({ type: 'attach-customer', contactId, customer });
  }

  moveCustomer(fromContactId: string, contactId: string): void {
    const link = this.#links.get(`customer ${fromContactId}`);
    this.#links.delete(`customer ${fromContactId}`);
    if (link !== undefined) this.#links.set(`customer ${contactId}`, link);
    this.#send({ type: 'move-customer', fromContactId, contactId });
  }

  setAudio(contactId: string, audio: ContactAudio): void {
    this.#send({ type: 'set-audio', contactId, audio });
  }

  removeContact(contactId: string): void {
    this.#send({ type: 'remove', contactId });
  }

  setFaults({ isTurnRestarted, ...faults }: MediaFaults): void {
    this.#faults = faults;
    if (isTurnRestarted === true) this.#send({ type: 'restart-turn' });
    this.#send({ type: 'set-faults', faults });
  }

  measure(contactId: string): Promise<ContactMedia> {
    if (this.#child === null) return Promise.resolve(nothingHeard);
    this.#question += 1;
    const question = this.#question;
    return new Promise((resolve) => {
      this.#questions.set(question, resolve);
      this.#send({ type: 'measure', contactId, question });
    });
  }

  onAgentMedia(listener: (contactId: string, isUp: boolean) => void): void {
    this.#tellAgentMedia = listener;
  }

  onCustomerGone(listener: (contactId: string) => void): void {
    this.#tellCustomerGone = listener;
  }

  #signal(side: Side, contactId: string, message: SignallingMessage, link: SignallingLink): void {
    this.#links.set(`${side} ${contactId}`, link);
    this.#send({ type: 'signal', side, contactId, message });
  }

  #send(message: ToMedia): void {
    if (this.#child?.connected === true) this.#child.send(message);
  }

  #hear(message: FromMedia): void {
    switch (message.type) {
      case 'ready':
        this.#turn = {
          port: message.turnPort,
          silentPort: message.silentPort,
          username: message.username,
          credential: message.password,
        };
        return;
      case 'signal': {
        const name = `${message.side} ${message.contactId}`;
        this.#links.get(name)?.send(message.message);
        if (message.message['method'] === 'bye') this.#links.delete(name);
        return;
      }
      case 'agent-media':
        if (message.isUp) this.#audible.add(message.contactId);
        else this.#audible.delete(message.contactId);
        return this.#tellAgentMedia(message.contactId, message.isUp);
      case 'customer-gone':
        return this.#tellCustomerGone(message.contactId);
      case 'measured':
        this.#questions.get(message.question)?.(message.media);
        this.#questions.delete(message.question);
        return;
      case 'not-ready':
    }
  }

  #answerAll(): void {
    for (const answer of this.#questions.values()) answer(nothingHeard);
    this.#questions.clear();
  }
}
