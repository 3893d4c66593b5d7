// Loaded with the page: Firefox hangs where a page is left, at the end of a test file, while modules are still coming.
import 'libphonenumber-js/min';
import type { CcpSoftphone } from '../../../src/components/softphone/softphone.js';
import '../../../src/define/all.js';
import type { SessionSnapshot } from '../../../src/session/session-snapshot.js';
import { FakeSession } from './fake-session.js';
import { openGuards } from './guards.js';
export { pause, until } from './until.js';
import { until } from './until.js';
import { situation, type Language, type SituationName } from './situations.js';

type Place = Document | DocumentFragment | Element;

/** Where the panel stands: the language, the width in CSS px and the direction of the box around it. */
interface Placement {
  readonly language?: Language;
  readonly width?: number;
  readonly direction?: 'ltr' | 'rtl';
}

/** All elements below a place, through the render roots of our elements and what is slotted there. */
export function* everything(place: Place): Generator<Element> {
  for (const element of place.querySelectorAll('*')) {
    yield element;
    const inside = rootOf(element);
    if (inside !== null) yield* everything(inside);
  }
}

export function rootOf(element: Element): DocumentFragment | null {
  if ('renderRoot' in element && element.renderRoot instanceof DocumentFragment) return element.renderRoot;
  return element.shadowRoot;
}

export async function settled(place: Place): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const element of [...everything(place)]) if ('updateComplete' in element) await element.updateComplete;
  }
}

export const frame = (): Promise<unknown> => new Promise((go) => requestAnimationFrame(go));

/** What moves and comes to an end by itself. */
function motionsIn(place: Place): readonly Animation[] {
  const roots = [...everything(place)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [document, ...roots]
    .flatMap((root) => root.getAnimations())
    .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
}

/** A softphone in the page and the session behind it. */
export class Panel {
  private constructor(
    readonly softphone: CcpSoftphone,
    readonly session: FakeSession,
    private readonly box: HTMLElement,
  ) {}

  /** Opens a panel in a situation, or with a snapshot of a test's own. */
  static async open(
    given: SituationName | SessionSnapshot,
    { language = 'en', width = 320, direction = 'ltr', ...properties }: Placement & Partial<CcpSoftphone> = {},
  ): Promise<Panel> {
    const session = new FakeSession(typeof given === 'string' ? situation(given, language) : given);
    const box = document.createElement('div');
    box.style.width = `${width}px`;
    box.lang = language;
    box.dir = direction;
    const softphone = document.createElement('ccp-softphone');
    Object.assign(softphone, { theme: 'light', ...properties, session });
    box.append(softphone);
    document.body.append(box);
    const panel = new Panel(softphone, session, box);
    await panel.settled();
    return panel;
  }

  static closeAll(): void {
    document.body.replaceChildren();
  }

  async settled(): Promise<void> {
    await settled(this.box);
  }

  async report(change: Partial<SessionSnapshot>): Promise<void> {
    this.session.report(change);
    await this.settled();
  }

  /** Everything that moves in is where it goes, at once; what rings goes on. */
  async arrived(): Promise<void> {
    await until('everything has arrived', () => {
      const moving = motionsIn(this.box).filter(({ playState }) => playState === 'running');
      for (const motion of moving) motion.finish();
      return moving.length === 0;
    });
  }

  /** Keys that have just come take the pointer and the focus. */
  async unguarded(): Promise<void> {
    await until('the dock opens', () => {
      openGuards();
      return this.all('[inert]').length === 0;
    });
  }

  hasFocus(name: string): boolean {
    return this.focused === this.key(name);
  }

  /** What a person reads, from top to bottom. */
  get text(): string {
    return read(this.box);
  }

  all(selector: string): readonly HTMLElement[] {
    return [...everything(this.box)].filter(
      (element): element is HTMLElement => element instanceof HTMLElement && element.matches(selector),
    );
  }

  one(selector: string): HTMLElement {
    const [found] = this.all(selector);
    if (found === undefined) throw new Error(`Nothing matches ${selector}`);
    return found;
  }

  /** The button with that accessible name, or null. */
  find(name: string): HTMLElement | null {
    return this.all('button, select').find((button) => nameOf(button) === name && button.checkVisibility()) ?? null;
  }

  key(name: string): HTMLElement {
    const key = this.find(name);
    if (key === null) throw new Error(`No key “${name}”. There are: ${this.keys.join(', ')}`);
    return key;
  }

  /** Names of the keys in the dock, in order. */
  get keys(): readonly string[] {
    return this.all('.key').map(nameOf);
  }

  async press(name: string): Promise<void> {
    this.key(name).click();
    await this.settled();
  }

  /** Presses a key of the keyboard on what has the focus; false when the panel has taken it. */
  async type(key: string, on: Element = this.focused): Promise<boolean> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
    const isLeft = on.dispatchEvent(event);
    await this.settled();
    return isLeft;
  }

  /** What has the keyboard focus, through all roots. */
  get focused(): Element {
    let place: Element = document.activeElement ?? document.body;
    for (;;) {
      const root = rootOf(place);
      const inner = root instanceof ShadowRoot ? root.activeElement : null;
      if (inner === null) return place;
      place = inner;
    }
  }
}

export function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? read(element)).replace(/\s+/g, ' ').trim();
}

/** The visible text, with slots where they are shown. */
function read(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
    return node.assignedNodes().map(read).join(' ');
  if (node instanceof Element && (node.matches('style, [hidden]') || !node.checkVisibility())) return '';
  const inside = node instanceof Element ? rootOf(node) : null;
  return [...(inside ?? node).childNodes].map(read).join(' ').replace(/\s+/g, ' ');
}
