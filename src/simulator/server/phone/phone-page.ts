import { bell, CallTonePlayer, ringbackOf } from './call-tone.js';
import { convertToPhone } from './convert-phone-message.js';
import { PhoneAudio } from './phone-audio.js';
import type { PhoneFacts } from './phone-facts.js';
import type { FromPhone, ToldState } from './phone-messages.js';
import { PhoneView } from './phone-view.js';
import { phoneWords } from './phone-words.js';

/** The customer's phone in a page: one call at a time, in both directions. */
class PhonePage {
  readonly #words = phoneWords(navigator.language);
  readonly #socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/phone/socket`);
  readonly #tones = new CallTonePlayer();
  readonly #audio: PhoneAudio;
  readonly #view: PhoneView;
  #facts: PhoneFacts = { state: 'idle', phoneNumber: '', digits: '', connectedAt: null, problem: null };

  constructor(
    root: HTMLElement,
    private readonly speaker: HTMLAudioElement,
  ) {
    document.documentElement.lang = navigator.language.startsWith('ja') ? 'ja' : 'en';
    this.#audio = new PhoneAudio(speaker, (message) => this.#tell({ type: 'signal', message }));
    this.#view = new PhoneView(root, this.#words, {
      register: (number) => this.#tell({ type: 'register', number }),
      call: (from, attributes) => void this.#call(from, attributes),
      answer: () => void this.#answer(),
      press: (digit) => this.#press(digit),
      hangUp: () => this.#hangUp(),
    });
    this.#show({});
    this.#socket.addEventListener('message', ({ data }: MessageEvent<string>) => this.#hear(data));
    this.#socket.addEventListener('close', () => this.#end(this.#words.lost));
    setInterval(() => this.#view.showTime(this.#facts), 1000);
  }

  async #call(from: string, attributes: Readonly<Record<string, string>>): Promise<void> {
    this.#show({ state: 'dialling', digits: '', connectedAt: null, problem: null });
    const answer = await this.#audio.openMicrophone();
    if (answer === 'open') this.#tell({ type: 'call', from, attributes });
    else if (answer !== 'cancelled') this.#show({ state: 'idle', problem: this.#words[answer] });
  }

  async #answer(): Promise<void> {
    this.#show({ state: 'answering', digits: '', connectedAt: null, problem: null });
    const answer = await this.#audio.openMicrophone();
    if (answer === 'open') {
      this.#tell({ type: 'answer' });
      await this.#join();
    } else if (answer !== 'cancelled') this.#show({ state: 'ringing', problem: this.#words[answer] });
  }

  #press(digit: string): void {
    this.#show({ digits: this.#facts.digits + digit });
    this.#tell({ type: 'digits', digits: digit });
  }

  #hangUp(): void {
    this.#tell({ type: 'hang-up' });
    this.#end(null);
  }

  #hear(data: string): void {
    const message = convertToPhone(data);
    if (message.type === 'instance') this.#show({ phoneNumber: message.phoneNumber });
    if (message.type === 'refused') this.#end(`${this.#words.refused} ${message.reason}`);
    if (message.type === 'signal') this.#audio.hear(message.message);
    if (message.type === 'state') this.#enter(message.state);
  }

  #enter(state: ToldState): void {
    if (state === 'ended') return this.#end(this.#facts.problem);
    const connectedAt = state === 'connected' ? (this.#facts.connectedAt ?? Date.now()) : this.#facts.connectedAt;
    this.#show({ state, connectedAt: state === 'ringing' ? null : connectedAt });
    if (state !== 'ringing') void this.#join();
  }

  /** The sound opens with the call: there is music in the queue. */
  async #join(): Promise<void> {
    const failure = await this.#audio.connect();
    if (failure !== null) this.#show({ problem: `${this.#words.noAudio} (${failure})` });
  }

  #end(problem: string | null): void {
    this.#audio.close();
    this.#show({ state: 'ended', problem });
  }

  #show(change: Partial<PhoneFacts>): void {
    this.#facts = { ...this.#facts, ...change };
    const { state, phoneNumber } = this.#facts;
    const isAlerting = state === 'alerting';
    // The phone makes its ringing tone itself, so that it is heard before the sound of the call is up.
    this.speaker.muted = isAlerting;
    this.#tones.play(state === 'ringing' ? bell : isAlerting ? ringbackOf(phoneNumber) : null);
    this.#view.show(this.#facts);
    // Seen in the tab too, for a page that nobody has touched may not ring.
    document.title = state === 'ringing' ? this.#words.states.ringing : this.#words.title;
  }

  #tell(message: FromPhone): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
    else this.#socket.addEventListener('open', () => this.#socket.send(JSON.stringify(message)), { once: true });
  }
}

const root = document.getElementById('phone');
const speaker = document.querySelector<HTMLAudioElement>('#remote-audio');
if (root !== null && speaker !== null) new PhonePage(root, speaker);
