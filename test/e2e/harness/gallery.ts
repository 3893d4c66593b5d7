import type { BrowserContext, Page } from 'puppeteer-core';
import type { BrowserName, FirefoxSettings } from './browser.js';
import { eventually } from './eventually.js';
import { isAtRest, look, mayMove, moving, type Sight } from './gallery-sight.js';
import { lendInstance, lendProfile, type Lent } from './lent.js';
import type { SimulatedInstance } from './simulated-instance.js';

/** What a person asks of the browser, beyond what the page offers. */
export type Need = 'nothing' | 'forced-colors' | 'reduced-motion' | 'large-text';

/** Firefox takes these from its settings, as from those of the system. */
const firefoxSettings: Readonly<Record<Need, FirefoxSettings>> = {
  nothing: {},
  'forced-colors': { 'browser.display.document_color_use': 2 },
  'reduced-motion': { 'ui.prefersReducedMotion': 1 },
  'large-text': { 'ui.textScaleFactor': 200, 'browser.display.os-zoom-behavior': 2 },
};

const viewport = { width: 1280, height: 900 };
/** A Monday morning; with a clock that stands still, what is pending stays so and no timer moves. */
const standstill = Date.UTC(2026, 0, 5, 9, 0, 0, 250);

/** The gallery of `examples/elements` in a browser. */
export class Gallery {
  private constructor(
    readonly page: Page,
    /** Everything that the page printed or threw. */
    readonly noise: string[],
    private readonly profile: Lent<BrowserContext>,
    private readonly server: Lent<SimulatedInstance>,
  ) {}

  static async open(name: BrowserName, need: Need = 'nothing'): Promise<Gallery> {
    const [profile, server] = await Promise.all([
      lendProfile(name, 'stock', firefoxSettings[need]),
      lendInstance({ isCrossSite: false, example: 'elements' }, false),
    ]);
    const page = await profile.it.newPage();
    const noise: string[] = [];
    page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => noise.push(`uncaught: ${String(error)}`));
    await page.evaluateOnNewDocument((now: number) => {
      Date.now = () => now;
      // Machines differ in the rate at which their sound runs, of which the page tells.
      Object.defineProperty(BaseAudioContext.prototype, 'sampleRate', { get: () => 48_000 });
    }, standstill);
    await page.setViewport(viewport);
    const gallery = new Gallery(page, noise, profile, server);
    if (name === 'chromium') await gallery.emulate(need);
    return gallery;
  }

  async close(): Promise<void> {
    await this.profile.giveBack();
    await this.server.giveBack();
  }

  /** The elements on show, as the navigation names them. */
  async elements(): Promise<readonly string[]> {
    await this.page.goto(this.server.it.crm);
    return this.page.$$eval('nav a', (links) => links.map((link) => link.hash.slice(1)));
  }

  /** Shows an element in all its states; `switches` are the choices above them. Only with other choices the page is loaded anew. */
  async show(element: string, switches: Readonly<Record<string, string>> = {}): Promise<void> {
    const query = new URLSearchParams({ lang: 'en', theme: 'light', ...switches });
    await this.page.goto(`${this.server.it.crm}/?${query.toString()}#${element}`);
    await eventually(`${element} is shown`, () =>
      this.page.evaluate((id) => document.querySelector<HTMLElement>('.room')?.dataset['shown'] === id, element),
    );
    await this.settled();
  }

  /** Writes a picture of these exhibits, side by side. */
  async photograph(exhibits: readonly string[], path: `${string}.png`): Promise<void> {
    const { page } = this;
    await page.setViewport({ ...viewport, width: 1440 });
    const clip = await page.evaluate((shown) => {
      const figures = [...document.querySelectorAll('figure')];
      const kept = figures.filter((figure) => shown.includes(figure.dataset['exhibit'] ?? ''));
      document.querySelector('.room')?.replaceChildren(...kept);
      const boxes = kept.map((figure) => figure.getBoundingClientRect());
      const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
      const width = Math.max(...boxes.map((box) => box.right)) - left;
      const height = Math.max(...boxes.map((box) => box.bottom)) - top;
      return { x: left - 24, y: top + scrollY - 16, width: width + 48, height: height + 40 };
    }, exhibits);
    await this.settled();
    await page.screenshot({ path, clip });
    await page.setViewport(viewport);
  }

  async look(): Promise<Readonly<Record<string, Sight>>> {
    return this.page.evaluate(look);
  }

  /** What moves, by the name of its animation. */
  async moving(): Promise<readonly string[]> {
    return this.page.evaluate(moving);
  }

  /** What would move if it changed. */
  async mayMove(): Promise<readonly string[]> {
    return this.page.evaluate(mayMove);
  }

  /** Draws everything in another font, or in its own where none is named. */
  async useFont(font: string): Promise<void> {
    await this.page.evaluate((family) => document.documentElement.style.setProperty('--ccp-font', family), font);
    await this.settled();
  }

  /** Guards of keys that have just come are gone, and everything is drawn. */
  private async settled(): Promise<void> {
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await eventually('all keys are open', () => this.page.evaluate(isAtRest));
  }

  /** Chromium has no larger text alone; it is zoomed, which leaves half the room. */
  private async emulate(need: Need): Promise<void> {
    const { page } = this;
    if (need === 'large-text') {
      await page.setViewport({ width: viewport.width / 2, height: viewport.height / 2, deviceScaleFactor: 2 });
    }
    const features = {
      'forced-colors': { name: 'forced-colors', value: 'active' },
      'reduced-motion': { name: 'prefers-reduced-motion', value: 'reduce' },
    };
    if (!(need in features)) return;
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: [features[need as keyof typeof features]] });
  }
}
