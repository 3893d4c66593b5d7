/**
 * A simulated instance in this page with one agent and one session. A scene begins half an hour ago and is played up to
 * this moment at once; from then on it goes by the wall clock, so that every key of an element really works.
 */
import { createSession } from '/ccp-elements/cdn.js';
import { createPageGateway, createPageInstance, VirtualClock } from '/ccp-elements/simulator/page/index.js';

export const second = 1000;
export const minute = 60 * second;

const day = 24 * 60 * minute;
const length = 30 * minute;
/** Longer than any latency of the instance, so that whatever was asked has shown. */
const whileItShows = 300;

/** Nothing rings out while somebody looks at it. */
const patient = { ringMs: day, outboundRingMs: day, agentWhisperMs: 0, customerWhisperMs: 0, transferFlowMs: 0 };

/** Nothing is heard, nothing is kept on this machine, and nobody is held back who leaves. `sound` is how playing goes. */
const quietly = (sound) => ({
  sound: {
    play: (_sound, tell) => {
      tell(sound);
      return () => undefined;
    },
  },
  storage: { read: () => null, write: () => undefined },
  page: () => null,
});

/** A sign-in window that nobody sees and nobody closes. */
const opened = () => ({ isClosed: false, close: () => undefined });

/**
 * The parts of a session that come while its gateway starts are here before the first scene: a scene is played at once, and
 * no network is as fast as that.
 */
async function rehearse() {
  const clock = new VirtualClock();
  const gateway = createPageGateway({ instance: createPageInstance({ clock }), username: 'agent', clock });
  const session = createSession({ gateway, clock, ...quietly('audible') });
  while (session.snapshot.status !== 'ready') {
    clock.advance(whileItShows);
    await new Promise((go) => setTimeout(go, 10));
  }
  await session.stop();
}

await rehearse();

const stages = new Set();
let beat;

/** One beat for all stages, and none for an empty page. */
function follow(stage) {
  stages.add(stage);
  beat ??= setInterval(() => stages.forEach((each) => each.goOn()), 50);
}

export class Stage {
  #curtain = Date.now();
  #clock = new VirtualClock(this.#curtain - length);

  /** @param spoken the words of the scene in one language. `settings` are those of the instance, `gateway` of its port. */
  constructor(spoken, { settings = {}, gateway = {}, openWindow = opened, sound = 'audible' } = {}) {
    this.spoken = spoken;
    const clock = this.#clock;
    const { outboundQueue, queue, chatQueue, customStates } = spoken;
    this.instance = createPageInstance({
      clock,
      seed: 1,
      settings: { ...patient, queues: [outboundQueue, queue, chatQueue], customStates, ...settings },
    });
    this.gateway = createPageGateway({ instance: this.instance, username: 'nhaddad', clock, ...gateway });
    this.session = createSession({ gateway: this.gateway, clock, country: 'JP', openWindow, ...quietly(sound) });
  }

  get snapshot() {
    return this.session.snapshot;
  }

  /** The contact that came last. */
  get contactId() {
    return this.snapshot.contacts.at(-1)?.contactId ?? '';
  }

  /** Goes on to so many milliseconds before now. */
  async until(before) {
    await this.#pass(this.#curtain - before - this.#clock.now());
  }

  /** Asks something of the session at that moment, and goes on until it shows. A refusal shows as an error. */
  async ask(before, request) {
    await this.until(before);
    void request(this.session).catch(() => undefined);
    await this.#pass(whileItShows);
  }

  /** Lets something happen at that moment that nobody asked for. */
  async happen(before, event) {
    await this.until(before);
    event(this.instance, this.gateway.faults);
    await this.#pass(whileItShows);
  }

  /** Plays up to now. */
  async play(scene) {
    await this.#pass(second);
    await scene(this);
    await this.until(0);
    follow(this);
  }

  goOn() {
    const late = Date.now() - this.#clock.now();
    if (late > 0) this.#clock.advance(late);
  }

  close() {
    stages.delete(this);
    if (stages.size === 0) {
      clearInterval(beat);
      beat = undefined;
    }
    return this.session.stop();
  }

  /** In small steps at first, for what is asked is answered by promises between two moments. */
  async #pass(milliseconds) {
    const end = this.#clock.now() + Math.max(0, milliseconds);
    for (let step = 0; step < 30 && this.#clock.now() < end; step += 1) {
      await answers();
      this.#clock.advance(Math.min(10, end - this.#clock.now()));
    }
    await answers();
    this.#clock.advance(end - this.#clock.now());
    await answers();
  }
}

async function answers() {
  for (let round = 0; round < 12; round += 1) await null;
}
