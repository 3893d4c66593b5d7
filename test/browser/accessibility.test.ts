import { expect } from '@esm-bundle/chai';
import { CcpError } from '../../src/domain/errors.js';
import type { QuickConnect } from '../../src/domain/quick-connect.js';
import { CcpSettingsRequestEvent } from '../../src/events/settings-requests.js';
import { seconds } from '../diagnostics/quality/measured-call.js';
import { loadAxe, violationsIn } from './harness/axe.js';
import { dispositionsFor } from './harness/dispositions.js';
import { measured } from './harness/measured.js';
import { frame, Panel, pause, until } from './harness/panel.js';
import { quickConnects } from './harness/quick-connects.js';
import { callOf, situations, type SituationName } from './harness/situations.js';
import { atDeskPhone, atThisComputer } from './harness/workstations.js';

async function violations(panel: Panel): Promise<readonly string[]> {
  await loadAxe();
  await panel.unguarded();
  await panel.settled();
  // Colours in the middle of a fade would fail for a moment that nobody can read in.
  await panel.arrived();
  // What came with the last drawing begins to fade in with the next frame.
  await frame();
  await panel.arrived();
  return violationsIn(panel.softphone);
}

const names = Object.keys(situations) as readonly SituationName[];

const lists: readonly (readonly [state: string, listed: readonly QuickConnect[] | null])[] = [
  ['some', quickConnects()],
  ['chosen', quickConnects()],
  ['loading', null],
  ['empty', []],
  ['failed', []],
  ['keypad', quickConnects()],
];

describe('rules of accessibility', () => {
  afterEach(() => Panel.closeAll());

  for (const theme of ['light', 'dark'] as const) {
    for (const name of names) {
      it(`hold in ${theme}: ${name}`, async function () {
        this.timeout(20_000);
        const panel = await Panel.open(name, { theme, ringLimit: 20, workLimit: 120 });
        document.body.style.background = theme === 'light' ? '#fff' : '#000';
        expect(await violations(panel)).to.deep.equal([]);
      });
    }
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`hold in ${theme}: the figures and the notice of a bad call`, async function () {
      this.timeout(20_000);
      const panel = await Panel.open('connected', { theme });
      document.body.style.background = theme === 'light' ? '#fff' : '#000';
      panel.session.measure(measured(seconds(20), seconds(10, { packetsIn: 0 })));
      await until('the notice', () => panel.all('.notice').length > 0);
      panel.one('.badge').focus();
      expect(await violations(panel)).to.deep.equal([]);
    });
  }

  for (const name of names) {
    it(`hold in one line: ${name}`, async function () {
      this.timeout(20_000);
      const panel = await Panel.open(name, { theme: 'light', view: 'status' });
      document.body.style.background = '#fff';
      expect(await violations(panel)).to.deep.equal([]);
    });
  }

  for (const theme of ['light', 'dark'] as const) {
    for (const [state, listed] of lists) {
      it(`hold in ${theme} for the list of quick connects: ${state}`, async function () {
        this.timeout(20_000);
        const panel = await Panel.open('connected', { theme });
        document.body.style.background = theme === 'light' ? '#fff' : '#000';
        panel.session.listed = listed;
        if (state === 'failed') panel.session.failure = new CcpError('command/refused');
        await panel.press('Transfer');
        if (state === 'chosen') {
          await until('the rows', () => panel.all('.row').length > 0);
          panel.all('.row')[1]?.click();
        }
        if (state === 'keypad') await panel.press('Dial a number');
        await until('the dock', () => panel.find('Talk first'));
        expect(await violations(panel)).to.deep.equal([]);
      });
    }
  }

  it('hold with the list of states open, the keypad, and in Japanese', async function () {
    this.timeout(20_000);
    const states = await Panel.open('available');
    states.one('button.state').click();
    await states.settled();
    expect(await violations(states)).to.deep.equal([]);
    Panel.closeAll();
    const keypad = await Panel.open('connected', { language: 'ja' });
    await keypad.press('キーパッド');
    expect(await violations(keypad)).to.deep.equal([]);
  });

  for (const [language, theme] of [
    ['en', 'light'],
    ['ja', 'dark'],
  ] as const) {
    it(`hold in the settings, a list open: ${language}, ${theme}`, async function () {
      this.timeout(20_000);
      document.body.style.background = theme === 'light' ? '#fff' : '#000';
      for (const snapshot of [atThisComputer(language), atDeskPhone(language)]) {
        const panel = await Panel.open(snapshot, { language, theme, notify: true });
        panel.softphone.dispatchEvent(new CcpSettingsRequestEvent({ isOpen: true }));
        await panel.settled();
        panel.one('.choice').click();
        await panel.settled();
        expect(await violations(panel)).to.deep.equal([]);
        Panel.closeAll();
      }
    });
  }
});

describe('rules of accessibility, where an agent reports', () => {
  afterEach(() => Panel.closeAll());

  for (const [language, theme] of [
    ['en', 'light'],
    ['ja', 'dark'],
  ] as const) {
    it(`hold for the report of a call and for its outcome: ${language}, ${theme}`, async function () {
      this.timeout(20_000);
      document.body.style.background = theme === 'light' ? '#fff' : '#000';
      const sink = { id: 'none', write: () => Promise.resolve([]) };
      for (const [name, part] of [
        ['conference', '.tile'],
        ['after-contact', '.chip'],
      ] as const) {
        const panel = await Panel.open(name, { language, theme });
        const dispositions = await dispositionsFor(panel.session, sink);
        panel.softphone.dispositions = dispositions;
        await panel.settled();
        if (part === '.tile') panel.one('[data-key="report"]').click();
        await until('the element', () => panel.all(part).length > 0);
        if (part === '.chip') panel.one('.all').click();
        else await panel.type('l', panel.one('.field'));
        expect(await violations(panel)).to.deep.equal([]);
        dispositions.stop();
        Panel.closeAll();
      }
    });
  }
});

describe('what a screen reader hears', () => {
  afterEach(() => Panel.closeAll());
  const polite = (panel: Panel): string => panel.one('[role=status].spoken').textContent ?? '';
  const assertive = (panel: Panel): string => panel.one('[role=alert].spoken').textContent ?? '';

  it('is an incoming contact, at once and once', async () => {
    const panel = await Panel.open('available');
    panel.session.tell({ type: 'contact-offered', contact: callOf() });
    await panel.settled();
    expect(assertive(panel)).to.equal('Incoming call from Aiko Tanaka, Billing, Japanese');
    expect(polite(panel)).to.equal('');
  });

  it('is the last of several facts that come together', async () => {
    const panel = await Panel.open('connected');
    panel.session.tell({ type: 'contact-connected', contact: callOf() });
    panel.session.tell({ type: 'mute', mute: { desired: true, confirmed: true, source: 'agent' } });
    await until('an announcement', () => polite(panel) !== '');
    expect(polite(panel)).to.equal('Microphone muted');
  });

  it('is the end of a call, not the microphone that opens for the next one', async () => {
    const panel = await Panel.open('muted');
    panel.session.tell({ type: 'mute', mute: { desired: true, confirmed: true, source: 'agent' } });
    panel.session.tell({ type: 'contact-finished', contact: callOf({ outcome: 'answered' }) });
    panel.session.tell({ type: 'mute', mute: { desired: null, confirmed: false, source: 'unknown' } });
    await until('an announcement', () => polite(panel) !== '');
    expect(polite(panel)).to.equal('Contact with Aiko Tanaka ended');
  });

  it('is no wish that has not come true', async () => {
    const panel = await Panel.open('connected');
    panel.session.tell({ type: 'mute', mute: { desired: true, confirmed: false, source: 'unknown' } });
    await pause(300);
    expect(polite(panel)).to.equal('');
  });

  it('is never a running clock', async () => {
    const panel = await Panel.open('connected');
    for (const timer of panel.all('[role=timer]')) {
      expect(timer.closest('[aria-live], [role=status], [role=alert]') === null).to.equal(true);
    }
  });
});

describe('someone who wants no motion', () => {
  afterEach(() => Panel.closeAll());

  it('sees none: every animation asks for permission', async () => {
    const panel = await Panel.open('ringing');
    const sheets = panel.all('*').flatMap((element) => [...(element.shadowRoot?.adoptedStyleSheets ?? [])]);
    expect(sheets.length).to.be.greaterThan(5);
    expect(sheets.flatMap(looseAnimations)).to.deep.equal([]);
  });
});

/** Rules that animate outside a media query for those who have no preference. */
function looseAnimations(sheet: CSSStyleSheet): readonly string[] {
  return [...sheet.cssRules]
    .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule)
    .filter(({ style }) => !['', 'none'].includes(style.animationName))
    .map(({ cssText }) => cssText);
}
