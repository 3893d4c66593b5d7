import type { Page, SerializedAXNode } from 'puppeteer-core';
import { eventually, pause } from './eventually.js';

/** How a role is spoken. */
const roles: Readonly<Record<string, string>> = {
  StaticText: '',
  button: 'button',
  combobox: 'combo box',
  heading: 'heading',
  link: 'link',
  list: 'list',
  listbox: 'list box',
  option: 'option',
  region: 'region',
  slider: 'slider',
  textbox: 'edit',
  toolbar: 'toolbar',
};

/** Where a screen reader goes on inside; the others are read whole. Everything else is walked through without a word. */
const containers: readonly string[] = ['region', 'toolbar', 'list', 'listbox'];

declare global {
  interface Window {
    heard?: string[];
  }
}

/**
 * Reads the softphone of a page as a screen reader does: from the accessibility tree that the browser computes, through every
 * shadow root. Chromium only, for Firefox does not give its tree to a driver.
 */
export class ScreenReader {
  private constructor(private readonly page: Page) {}

  /** Begins to listen to what the softphone announces. */
  static async begin(page: Page): Promise<ScreenReader> {
    await page.evaluate(() => {
      const heard: string[] = (window.heard = []);
      const root = document.querySelector('ccp-softphone')?.shadowRoot;
      for (const region of root?.querySelectorAll('[role=status].spoken, [role=alert].spoken') ?? []) {
        const say = (): unknown => region.textContent?.trim() && heard.push(region.textContent.trim());
        new MutationObserver(say).observe(region, { childList: true, characterData: true, subtree: true });
      }
    });
    return new ScreenReader(page);
  }

  /** Waits until it was announced, and forgets what was announced before. */
  async hears(phrase: string): Promise<string> {
    await eventually(`“${phrase}” is announced`, () =>
      this.page.evaluate((sought) => {
        const at = window.heard?.lastIndexOf(sought) ?? -1;
        if (at >= 0) window.heard?.splice(0, at + 1);
        return at >= 0;
      }, phrase),
    );
    return phrase;
  }

  /** Every phrase from the top of the softphone to its end. */
  async read(): Promise<readonly string[]> {
    return (await this.nodes()).map(phraseOf);
  }

  /** The same, once these are among them and nothing more comes. */
  async readsOn(...sought: readonly string[]): Promise<readonly string[]> {
    return eventually(`“${sought.join('”, “')}” are read`, async () => {
      const phrases = await this.read();
      await pause(300);
      const isSteady = (await this.read()).join('\n') === phrases.join('\n');
      return isSteady && sought.every((phrase) => phrases.includes(phrase)) && phrases;
    });
  }

  /** Moves the focus with the keyboard to the control of that name, and says how it is spoken. */
  async moveTo(name: string): Promise<string> {
    for (let presses = 0; presses < 60; presses += 1) {
      const at = (await this.nodes()).find(({ focused }) => focused === true);
      if (at?.name === name) return phraseOf(at);
      // A toolbar is one stop of the Tab key; arrows move inside. What it does not reach is beyond it: Tab has its turns.
      const isInToolbar = at !== undefined && (await this.isToolbar());
      const isThere = (await this.nodes()).some((node) => node.name === name && node.role === 'button');
      await this.page.keyboard.press(isInToolbar && isThere && presses % 12 < 6 ? 'ArrowRight' : 'Tab');
    }
    throw new Error(`The keyboard does not reach “${name}”.`);
  }

  async press(key: 'Enter' | 'Space' | 'ArrowUp' | 'ArrowDown'): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** The element that Enter would press, with the state that it has now. */
  async focused(): Promise<string> {
    const at = (await this.nodes()).find(({ focused }) => focused === true);
    return at === undefined ? 'nothing' : phraseOf(at);
  }

  private async nodes(): Promise<readonly SerializedAXNode[]> {
    const root = await this.page.$('ccp-softphone');
    if (root === null) throw new Error('There is no softphone on the page.');
    const tree = await this.page.accessibility.snapshot({ root, interestingOnly: false });
    await root.dispose();
    return tree === null ? [] : merged(flat(tree));
  }

  private isToolbar(): Promise<boolean> {
    return this.page.evaluate(() => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused?.closest('[role=toolbar]') !== null;
    });
  }
}

/** Everything that is spoken, in order. What stands in a live region was spoken when it came. */
function flat(node: SerializedAXNode): readonly SerializedAXNode[] {
  if (node.role === 'status' || node.role === 'alert') return [];
  const isSpoken = node.role in roles && (node.name ?? '') !== '';
  const isWhole = isSpoken && !containers.includes(node.role);
  return [...(isSpoken ? [node] : []), ...(isWhole ? [] : (node.children ?? []).flatMap(flat))];
}

/** A number that may break between its groups is one text all the same. */
function merged(nodes: readonly SerializedAXNode[]): readonly SerializedAXNode[] {
  const together: SerializedAXNode[] = [];
  for (const node of nodes) {
    const last = together.at(-1);
    const goesOn = last?.role === 'StaticText' && node.role === 'StaticText' && last.name?.endsWith('\u00a0') === true;
    if (goesOn) together[together.length - 1] = { ...last, name: `${last.name ?? ''}${node.name ?? ''}` };
    else together.push(node);
  }
  return together;
}

function phraseOf(node: SerializedAXNode): string {
  const { role, name = '', value, description, level } = node;
  const kind = role === 'button' && node.pressed !== undefined ? 'toggle button' : (roles[role] ?? role);
  const pieces = [
    name,
    kind,
    value === undefined || value === '' ? '' : String(value),
    level === undefined ? '' : `level ${level}`,
    node.pressed === undefined ? '' : node.pressed === true ? 'pressed' : 'not pressed',
    node.expanded === undefined ? '' : node.expanded ? 'expanded' : 'collapsed',
    node.selected === true ? 'selected' : '',
    node.disabled === true ? 'unavailable' : '',
    description ?? '',
  ];
  return steady(pieces.filter((piece) => piece !== '').join(', '));
}

/** Times pass and ports are given out; the rest of a phrase is the same in every run. */
function steady(phrase: string): string {
  return phrase
    .replaceAll(/\b\d\d:\d\d\b/g, '00:00')
    .replaceAll(/\b\d+ s\b/g, '1 s')
    .replaceAll(/localhost:\d+/g, 'localhost')
    .replaceAll(/[\u00a0\u2011]/g, (character) => (character === '\u2011' ? '-' : ' '))
    .trim();
}
