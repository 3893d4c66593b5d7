import { connectMedia, hangUpMedia, type MediaLeg } from '../ccp/media-leg.js';
import { idleReport } from '../ccp/session-report.js';
import type { SignallingSocket } from '../ccp/signalling-link.js';
import { convertIceConfig, convertToPhone } from './convert-phone-message.js';
import type { FromPhone, PhoneState } from './phone-messages.js';
import { drawPhone, drawTime, type PhoneView } from './phone-view.js';
import { phoneWords } from './phone-words.js';
import { RingTone } from './ring-tone.js';

/** The customer's phone in a page: one call at a time, in both directions. */
class PhonePage {
  private readonly socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/phone/socket`);
  private readonly audio = document.querySelector<HTMLAudioElement>('#remote-audio');
  private listener: (message: Readonly<Record<string, unknown>>) => void = () => undefined;
  private readonly ringTone = new RingTone();
  private leg: MediaLeg | null = null;
  private view: PhoneView = {
    words: phoneWords(navigator.language),
    state: 'idle',
    phoneNumber: '',
    digits: '',
    connectedAt: null,
    problem: null,
  };

  constructor(private readonly root: HTMLElement) {
    document.documentElement.lang = navigator.language.startsWith('ja') ? 'ja' : 'en';
    document.title = this.view.words.title;
    this.socket.addEventListener('message', ({ data }: MessageEvent<string>) => this.hear(data));
    this.socket.addEventListener('close', () => this.lose());
    this.draw();
    setInterval(() => drawTime(this.root, this.view), 1000);
  }

  private hear(data: string): void {
    const message = convertToPhone(data);
    if (message.type === 'instance') this.show({ phoneNumber: message.phoneNumber });
    if (message.type === 'refused') this.show({ problem: message.reason });
    if (message.type === 'signal') this.listener(message.message);
    if (message.type === 'state') this.enter(message.state);
  }

  /** The instance was stopped; a reload finds the next one. */
  private lose(): void {
    this.enter('ended');
    this.show({ problem: this.view.words.lost });
  }

  private enter(state: PhoneState): void {
    if (state === 'ringing') this.ringTone.start();
    else this.ringTone.stop();
    const connectedAt = state === 'connected' ? (this.view.connectedAt ?? Date.now()) : this.view.connectedAt;
    this.show({ state, connectedAt: state === 'ended' || state === 'waiting' ? null : connectedAt });
    if (state === 'waiting') void this.openAudio();
    if (state === 'ended') this.closeAudio();
  }

  /** The audio opens with the call, so that the customer hears the ringing too. */
  private async openAudio(): Promise<void> {
    this.closeAudio();
    const leg: MediaLeg = {
      report: idleReport(),
      iceServers: [],
      callContextToken: '',
      echoCancellation: true,
      givenStream: null,
      openLink: () => Promise.resolve(this.link()),
      onConnection: () => undefined,
      onLocalStream: () => undefined,
      onRemoteStream: (stream) => {
        if (this.audio !== null) this.audio.srcObject = stream;
      },
      onBye: () => this.closeAudio(),
    };
    this.leg = leg;
    const response = await fetch('/phone/ice');
    leg.iceServers = convertIceConfig(await response.json()).iceServers;
    const failure = leg.isOver === true ? null : await connectMedia(leg);
    if (this.leg !== leg) return;
    if (failure?.startsWith('GUM') === true) this.show({ problem: this.view.words.microphone });
    else if (failure !== null) this.show({ problem: failure });
  }

  private link(): SignallingSocket {
    return {
      send: (message) => this.tell({ type: 'signal', message }),
      onMessage: (listener) => (this.listener = listener),
      close: () => (this.listener = () => undefined),
    };
  }

  private closeAudio(): void {
    if (this.leg === null) return;
    hangUpMedia(this.leg, false);
    this.leg = null;
    if (this.audio !== null) this.audio.srcObject = null;
  }

  private show(change: Partial<PhoneView>): void {
    this.view = { ...this.view, ...change };
    this.draw();
  }

  private draw(): void {
    drawPhone(this.root, this.view, {
      register: (number) => this.tell({ type: 'register', number }),
      call: (from, attributes) => {
        this.show({ digits: '', problem: null });
        this.tell({ type: 'call', from, attributes });
      },
      answer: () => {
        void this.openAudio();
        this.tell({ type: 'answer' });
      },
      press: (digit) => {
        this.show({ digits: this.view.digits + digit });
        this.tell({ type: 'digits', digits: digit });
      },
      hangUp: () => this.tell({ type: 'hang-up' }),
    });
  }

  private tell(message: FromPhone): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
    else this.socket.addEventListener('open', () => this.socket.send(JSON.stringify(message)), { once: true });
  }
}

const root = document.getElementById('phone');
if (root !== null) new PhonePage(root);
