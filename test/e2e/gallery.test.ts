/**
 * The gallery of `examples/elements` is compared by where the visible parts stand and what they say, not by pixels: two
 * machines have two sets of fonts, and two versions of a browser draw the same glyph differently, so a picture taken on one
 * fails on the other for reasons that nobody can see. For the same reason only those numbers are kept that are equal in
 * three very different fonts; the others are `~`. `GALLERY=write npm run test:e2e gallery` writes what is seen now.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { mainBrowserNames } from './harness/browser.js';
import { Gallery } from './harness/gallery.js';
import type { Box, Sight } from './harness/gallery-sight.js';

/** An exhibit as it is kept: one line a part, `name start top width height`. */
interface Kept {
  readonly text: string;
  readonly boxes: readonly string[];
}

const isWriting = process.env['GALLERY'] === 'write';
const pictures = fileURLToPath(new URL('../../docs', import.meta.url));
/** A call from its ring to the work after it. */
const pictured = ['ringing', 'connected', 'after-contact'];
const folder = fileURLToPath(new URL('./gallery', import.meta.url));
/** Narrow, wide, and wider. */
const fonts = ['serif', 'sans-serif', 'monospace'];
/** Two browsers round half a pixel differently. */
const tolerance = 1;

const panels: readonly string[] = ['ccp-softphone', 'ccp-softphone-status', 'ccp-status-line'];
/** What it shows is not ours. */
const foreign = 'ccp-native-frame';

const fileOf = (element: string): string => `${folder}/${element}.json`;

function keptOf(element: string): Readonly<Record<string, Kept>> {
  return existsSync(fileOf(element)) ? JSON.parse(readFileSync(fileOf(element), 'utf8')) : {};
}

/** What is the same in every font. */
function common(sights: readonly Sight[]): Kept {
  const [first, ...others] = sights;
  const boxes = (first?.boxes ?? []).map(([name, ...numbers], row) => {
    const stable = numbers.map((number, column) => {
      const isStable = others.every(({ boxes: same }) => {
        const there = same[row]?.[column + 1];
        return typeof there === 'number' && Math.abs(there - number) <= tolerance;
      });
      return isStable ? String(number) : '~';
    });
    return [name, ...stable].join(' ');
  });
  return { text: first?.text ?? '', boxes };
}

/** Parts that stand elsewhere than they were kept, as `seen instead of kept`. */
function moved(seen: readonly Box[], kept: readonly string[]): readonly string[] {
  const lines = seen.map((box) => box.join(' '));
  return Array.from({ length: Math.max(lines.length, kept.length) }, (_, row) => {
    const [now = 'nothing', then = 'nothing'] = [lines[row], kept[row]];
    return isNear(now.split(' '), then.split(' ')) ? [] : [`${now} instead of ${then}`];
  }).flat();
}

function isNear(now: readonly string[], then: readonly string[]): boolean {
  return (
    now.length === then.length &&
    now.every((word, index) => {
      const other = then[index] ?? '';
      return word === other || other === '~' || Math.abs(Number(word) - Number(other)) <= tolerance;
    })
  );
}

describe.each(mainBrowserNames)('the gallery in %s', (name) => {
  let gallery: Gallery;
  let elements: readonly string[] = [];

  beforeAll(async () => {
    gallery = await Gallery.open(name);
    elements = await gallery.elements();
  });
  afterAll(() => gallery?.close());

  it.runIf(isWriting)('is written down', async () => {
    mkdirSync(folder, { recursive: true });
    for (const element of elements) {
      await gallery.show(element);
      const sights: Readonly<Record<string, Sight>>[] = [];
      for (const font of fonts) {
        await gallery.useFont(font);
        sights.push(await gallery.look());
      }
      const exhibits = Object.keys(sights[0] ?? {});
      const kept = exhibits.map((exhibit) => [exhibit, common(sights.flatMap((sight) => sight[exhibit] ?? []))]);
      writeFileSync(fileOf(element), `${JSON.stringify(Object.fromEntries(kept), null, 1)}\n`);
    }
    await gallery.useFont('');
  });

  it.runIf(isWriting).each(['light', 'dark'] as const)('is photographed for the README, %s', async (theme) => {
    await gallery.show('ccp-softphone', { theme });
    await gallery.photograph(pictured, `${pictures}/softphone-${theme}.png`);
  });

  it('shows every element in every state, each part where it belongs, without a word on the console', async () => {
    for (const element of elements) {
      await gallery.show(element);
      // Numbers are written out once the rules of their countries have come.
      await vi.waitFor(async () => expectAsKept(element, await gallery.look()), { timeout: 20_000, interval: 250 });
    }
    expect(gallery.noise).toEqual([]);
  });

  it('cuts no text in Japanese, in the dark, in the narrowest panel, from right to left', async () => {
    const switches = { lang: 'ja', theme: 'dark', width: '240', dir: 'rtl' };
    // The panel and the line stand in all these switches in their component tests.
    for (const element of elements.filter((other) => other !== foreign && !panels.includes(other))) {
      await gallery.show(element, switches);
      for (const [exhibit, { cut, text }] of Object.entries(await gallery.look())) {
        expect(cut, `${element}, ${exhibit}`).toEqual([]);
        expect(text, `${element}, ${exhibit}`).not.toBe('');
      }
    }
    expect(gallery.noise).toEqual([]);
  });

  it('moves where something asks for an answer', async () => {
    await gallery.show('ccp-incoming-contact');
    expect((await gallery.moving()).length).toBeGreaterThan(0);
  });
});

describe.each(mainBrowserNames)('the gallery in %s, for someone', (name) => {
  let gallery: Gallery | undefined;
  afterEach(() => gallery?.close());

  it('who forces colours, has an edge around every key', async () => {
    gallery = await Gallery.open(name, 'forced-colors');
    // They hold every element.
    for (const element of ['ccp-softphone', 'ccp-softphone-status', 'ccp-quick-connects', 'ccp-settings']) {
      await gallery.show(element);
      for (const [exhibit, { edgeless }] of Object.entries(await gallery.look())) {
        expect(edgeless, `${element}, ${exhibit}`).toEqual([]);
      }
    }
    expect(await gallery.page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(gallery.noise).toEqual([]);
  });

  it('who wants no motion, has none', async () => {
    gallery = await Gallery.open(name, 'reduced-motion');
    for (const element of ['ccp-softphone', 'ccp-incoming-contact', 'ccp-call-controls', 'ccp-status-line']) {
      await gallery.show(element);
      expect(await gallery.moving(), element).toEqual([]);
      expect(await gallery.mayMove(), element).toEqual([]);
    }
    expect(gallery.noise).toEqual([]);
  });

  it('who needs text of twice the size, cuts none and keeps every key in the panel', async () => {
    gallery = await Gallery.open(name, 'large-text');
    for (const element of ['ccp-softphone', 'ccp-incoming-contact', 'ccp-contact-list', 'ccp-message']) {
      await gallery.show(element);
      for (const [exhibit, { cut, below }] of Object.entries(await gallery.look())) {
        expect(cut, `${element}, ${exhibit}`).toEqual([]);
        expect(below, `${element}, ${exhibit}`).toEqual([]);
      }
    }
    expect(gallery.noise).toEqual([]);
  });
});

function expectAsKept(element: string, seen: Readonly<Record<string, Sight>>): void {
  const kept = keptOf(element);
  expect(Object.keys(seen), element).toEqual(Object.keys(kept));
  for (const [exhibit, { text, boxes }] of Object.entries(seen)) {
    const before = kept[exhibit];
    expect(text, `${element}, ${exhibit}`).toBe(before?.text);
    expect(moved(boxes, before?.boxes ?? []), `${element}, ${exhibit}`).toEqual([]);
  }
}
