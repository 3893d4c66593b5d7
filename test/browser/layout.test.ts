import { expect } from '@esm-bundle/chai';
import { Panel } from './harness/panel.js';
import { situations, type Language, type SituationName } from './harness/situations.js';

const names = Object.keys(situations) as readonly SituationName[];
const limits = { ringLimit: 20, workLimit: 120 };

/** Spoken text is cut on purpose; everything else that holds text must show it. */
function isRead(element: HTMLElement): boolean {
  const holdsText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  return holdsText && element.checkVisibility() && element.closest('.spoken, option, style') === null;
}

/** What is cut at its own edge or sticks out of the panel, in the panel's inline direction. */
function cut(panel: Panel): readonly string[] {
  const edge = panel.softphone.getBoundingClientRect();
  return panel
    .all('*')
    .filter(isRead)
    .flatMap((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isCut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline';
      const sticksOut = left < edge.left - 1 || right > edge.right + 1;
      return isCut || sticksOut ? [`${element.localName}.${element.className}: ${element.textContent.trim()}`] : [];
    });
}

/** A body that scrolls downward must never scroll sideways. */
function sideways(panel: Panel): readonly string[] {
  return panel
    .all('*')
    .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY))
    .filter((element) => element.scrollWidth > element.clientWidth)
    .map((element) => `${element.localName}.${element.className}`);
}

/** Where the boxes stand, counted from the inline start of the panel; text may break elsewhere in the other direction. */
function boxes(panel: Panel, direction: 'ltr' | 'rtl'): readonly string[] {
  const edge = panel.softphone.getBoundingClientRect();
  return panel
    .all('*')
    .filter((element) => element.checkVisibility() && !/^(inline|contents)$/.test(getComputedStyle(element).display))
    .filter((element) => element.closest('.spoken, option') === null)
    .map((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const start = direction === 'ltr' ? left - edge.left : edge.right - right;
      return `${element.localName}.${element.className}: ${Math.round(start)} + ${Math.round(width)}`;
    });
}

const sizeOf = (element: HTMLElement): readonly number[] => {
  const { width, height } = element.getBoundingClientRect();
  return [width, height].map(Math.round);
};

for (const width of [240, 320, 400, 480]) {
  describe(`at ${width} px nothing is cut`, () => {
    afterEach(() => Panel.closeAll());

    for (const language of ['en', 'ja'] as const satisfies readonly Language[]) {
      for (const name of names) {
        it(`in ${language}: ${name}`, async () => {
          const panel = await Panel.open(name, { language, width, ...limits });
          expect(panel.softphone.getBoundingClientRect().width).to.equal(width);
          expect(cut(panel)).to.deep.equal([]);
          expect(sideways(panel)).to.deep.equal([]);
        });
      }
    }

    it('with the keypad open, in both languages', async () => {
      for (const [language, keypad] of [
        ['en', 'Keypad'],
        ['ja', 'キーパッド'],
      ] as const) {
        const panel = await Panel.open('connected', { language, width });
        await panel.press(keypad);
        expect(cut(panel)).to.deep.equal([]);
        Panel.closeAll();
      }
    });

    it('with the list of states open, in both languages', async () => {
      for (const language of ['en', 'ja'] as const) {
        const panel = await Panel.open('available', { language, width });
        panel.one('button.state').click();
        await panel.settled();
        expect(cut(panel)).to.deep.equal([]);
        Panel.closeAll();
      }
    });
  });
}

describe('read from right to left', () => {
  afterEach(() => Panel.closeAll());

  for (const width of [240, 320]) {
    for (const name of names) {
      it(`every box stands as in a mirror at ${width} px: ${name}`, async () => {
        const usual = await Panel.open(name, { width, ...limits });
        const expected = boxes(usual, 'ltr');
        Panel.closeAll();
        const mirrored = await Panel.open(name, { width, direction: 'rtl', ...limits });
        expect(boxes(mirrored, 'rtl')).to.deep.equal(expected);
        expect(cut(mirrored)).to.deep.equal([]);
        expect(sideways(mirrored)).to.deep.equal([]);
      });
    }
  }
});

/** Where everything is that a panel draws while its session loads, and what it looks like. */
function looksOf(panel: Panel): readonly unknown[] {
  return panel.all('.state, .state > .cut, .line-broken, h2, p, dt, dd, .foot, .icon-button').map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { font, letterSpacing, color, backgroundColor, borderRadius } = getComputedStyle(element);
    const text = element.textContent?.trim();
    return { text, at: [x, y, width, height], font, letterSpacing, color, backgroundColor, borderRadius };
  });
}

describe('a panel whose session loads for the first time', () => {
  const places = [
    { language: 'en', width: 320, theme: 'light' },
    { language: 'ja', width: 400, theme: 'dark' },
    { language: 'en', width: 250, density: 'compact' },
  ] as const;
  for (const place of places) {
    it(`needs no other element to look as they would draw it: ${Object.values(place).join(', ')}`, async () => {
      const panel = await Panel.open('loading', {
        ...place,
        instanceUrl: 'https://example.my.connect.aws',
        region: 'ap-northeast-1',
      });
      await panel.arrived();
      expect(panel.all('ccp-agent-state, ccp-sign-in')).to.deep.equal([]);
      const first = looksOf(panel);
      await panel.report({ status: 'stopped' });
      await panel.report({ status: 'loading' });
      await panel.arrived();
      expect(panel.all('ccp-agent-state, ccp-sign-in').length).to.equal(2);
      expect(looksOf(panel)).to.deep.equal(first);
      expect(first.length).to.equal(11);
    });
  }

  it('draws them as soon as there is something to say, be it only another tab that signs in', async () => {
    const panel = await Panel.open('loading');
    await panel.report({ isSigningInElsewhere: true });
    expect(panel.text).to.include('Another tab is signing in');
  });
});

describe('a compact panel', () => {
  afterEach(() => Panel.closeAll());

  it('leaves more of its height to the body, with text as large', async () => {
    const usual = await Panel.open('connected');
    const room = sizeOf(usual.one('.body > .scroll'))[1] ?? 0;
    const font = getComputedStyle(usual.one('dd')).fontSize;
    Panel.closeAll();
    const compact = await Panel.open('connected', { density: 'compact' });
    expect(sizeOf(compact.one('.body > .scroll'))[1]).to.be.at.least(room + 36);
    expect(getComputedStyle(compact.one('dd')).fontSize).to.equal(font);
    expect(sizeOf(compact.key('Mute'))[1]).to.equal(44);
  });

  it('keeps the size of keys that the page has chosen', async () => {
    document.documentElement.style.setProperty('--ccp-key-size', '60px');
    const panel = await Panel.open('connected', { density: 'compact' });
    expect(sizeOf(panel.key('Mute'))[1]).to.equal(60);
    document.documentElement.style.removeProperty('--ccp-key-size');
  });

  for (const language of ['en', 'ja'] as const satisfies readonly Language[]) {
    for (const name of names) {
      it(`cuts nothing in ${language}: ${name}`, async () => {
        const panel = await Panel.open(name, { language, density: 'compact', ...limits });
        expect(cut(panel)).to.deep.equal([]);
        expect(sideways(panel)).to.deep.equal([]);
      });
    }
  }
});

describe('the grid of the keys', () => {
  afterEach(() => Panel.closeAll());

  for (const [width, columns, key] of [
    [240, 3, 69],
    [320, 3, 96],
    [400, 3, 123],
    [480, 6, 72],
  ] as const) {
    it(`has ${columns} keys of ${key} px in a row at ${width} px, End last`, async () => {
      const panel = await Panel.open('connected', { width });
      const keys = panel.all('.key');
      const [first] = keys;
      const inFirstRow = keys.filter((other) => other.offsetTop === first?.offsetTop);
      expect(inFirstRow.length).to.equal(columns);
      expect(keys.map((each) => sizeOf(each)[0])).to.deep.equal(keys.map(() => key));
      expect(panel.keys.at(-1)).to.equal('End');
      expect(sizeOf(panel.one('.dock'))[1]).to.equal(columns === 6 ? 73 : 133);
    });
  }

  for (const [width, columns, label] of [
    [240, 1, 64],
    [320, 1, 88],
    [480, 2, 72],
  ] as const) {
    it(`goes with attributes in ${columns} columns, labels ${label} px, at ${width} px`, async () => {
      const panel = await Panel.open('connected', { width });
      const rows = panel.all('ccp-contact-attributes .row, .row[part=row]');
      expect(new Set(rows.map((row) => row.getBoundingClientRect().left)).size).to.equal(columns);
      expect(panel.all('dt').map((term) => sizeOf(term)[0])).to.deep.equal(rows.map(() => label));
    });
  }

  for (const density of ['comfortable', 'compact'] as const) {
    it(`never makes Accept, Reject or End lower than 44 px: ${density}`, async () => {
      for (const [name, keys] of [
        ['ringing', ['Accept', 'Reject']],
        ['connected', ['End']],
      ] as const) {
        const panel = await Panel.open(name, { density });
        for (const key of keys) expect(sizeOf(panel.key(key))[1]).to.be.at.least(44);
        Panel.closeAll();
      }
    });
  }
});

describe('a panel in Japanese', () => {
  afterEach(() => Panel.closeAll());

  for (const name of names) {
    it(`has every word: ${name}`, async () => {
      const panel = await Panel.open(name, { language: 'ja' });
      const foreign = panel.text.replaceAll(/Amazon Connect|\b[A-Z]{3,4}\b|localhost:\d+|[a-z-]+\/[a-z-]+/g, '');
      expect(foreign.match(/[A-Za-z]{3,}/g) ?? []).to.deep.equal([]);
      const labels = panel.all('[aria-label]').map((element) => element.getAttribute('aria-label') ?? '');
      expect(labels.filter((label) => label === '' || /undefined|\bnull\b|^[A-Za-z ]+$/.test(label))).to.deep.equal([]);
    });
  }
});
