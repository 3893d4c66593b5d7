import { expect } from '@esm-bundle/chai';
import '../../src/define/ccp-heat-map.js';
import '../../src/define/ccp-latency-lab.js';
import '../../src/define/ccp-log-viewer.js';
import '../../src/define/ccp-media.js';
import '../../src/define/ccp-preflight.js';
import '../../src/define/ccp-presence-rules.js';
import '../../src/define/ccp-recording.js';
import { PageLogRoom } from '../../src/diagnostics/logs/page-log-room.js';
import { tapSound, wavOf } from '../diagnostics/latency/tap-sound.js';
import { callEntry, fileOf, snapshotEntry } from '../diagnostics/logs/log-entries.js';
import { instanceUrl, region, Workplace } from '../diagnostics/preflight/workplace.js';
import { violationsIn } from './harness/axe.js';
import { disturbedWeek, nightlyBackup } from './harness/disturbed-week.js';
import { FakeSession } from './harness/fake-session.js';
import { settled, until } from './harness/panel.js';
import { ruleCatalogue, someRules } from './harness/rule-tables.js';
import { situation } from './harness/situations.js';

describe('the preflight', () => {
  afterEach(() => document.body.replaceChildren());

  for (const [language, theme] of [
    ['en', 'light'],
    ['ja', 'dark'],
  ] as const) {
    it(`holds to the rules with a broken line: ${language}, ${theme}`, async function () {
      this.timeout(20_000);
      const place = new Workplace();
      place.ice = { ...place.ice, errors: [] };
      place.load = { ...place.load, lag: 80 };
      const preflight = document.createElement('ccp-preflight');
      Object.assign(preflight, { instanceUrl, region, lang: language, options: { ports: place.ports } });
      preflight.style.colorScheme = theme;
      document.body.append(preflight);
      await preflight.start();
      await until('the words', () => preflight.renderRoot.querySelector('[part=request] h3') !== null);
      expect(await violationsIn(preflight)).to.deep.equal([]);
    });
  }
});

describe('the pages of support', () => {
  afterEach(() => document.body.replaceChildren());

  for (const [language, theme] of [
    ['en', 'light'],
    ['ja', 'dark'],
  ] as const) {
    const stand = (element: HTMLElement): void => {
      element.lang = language;
      element.style.colorScheme = theme;
      document.body.style.background = theme === 'light' ? '#fff' : '#000';
      document.body.append(element);
    };

    it(`hold to the rules in the latency laboratory: ${language}, ${theme}`, async function () {
      this.timeout(20_000);
      const lab = document.createElement('ccp-latency-lab');
      stand(lab);
      const { samples } = tapSound({ delay: 420, sampleRate: 8000, signalToNoise: 25 });
      await lab.open(new Blob([wavOf([samples])]));
      lab.renderRoot.querySelector<HTMLElement>('[aria-expanded]')?.click();
      await settled(document.body);
      expect(await violationsIn(lab)).to.deep.equal([]);
    });

    it(`hold to the rules in the editor of presence rules: ${language}, ${theme}`, async function () {
      this.timeout(20_000);
      const editor = document.createElement('ccp-presence-rules');
      const pairs = [...someRules.pairs, { state: 'Busy', status: 'Lunch' }];
      Object.assign(editor, { rules: { ...someRules, pairs }, catalogue: ruleCatalogue });
      stand(editor);
      await settled(document.body);
      editor.renderRoot.querySelector<HTMLElement>('[data-moment=on-call]')?.click();
      await settled(document.body);
      expect(await violationsIn(editor)).to.deep.equal([]);
    });

    it(`hold to the rules where a recording is not to be heard: ${language}, ${theme}`, async function () {
      this.timeout(20_000);
      for (const name of ['not-ready', 'no-session', 'forbidden'] as const) {
        const recording = document.createElement('ccp-recording');
        const signInUrl = 'https://crm.example.com/sign-in';
        const found = name === 'no-session' ? { state: name, signInUrl } : { state: name };
        Object.assign(recording, { contactId: 'c', source: () => Promise.resolve(found) });
        stand(recording);
        await recording.load();
        await settled(document.body);
        expect(await violationsIn(recording)).to.deep.equal([]);
      }
    });

    it(`hold to the rules in the log viewer: ${language}, ${theme}`, async function () {
      this.timeout(20_000);
      const viewer = document.createElement('ccp-log-viewer');
      viewer.openRoom = () => Promise.resolve(new PageLogRoom());
      stand(viewer);
      const lines = [snapshotEntry(0, 'Available'), snapshotEntry(125_000, 'MissedCallAgent'), callEntry(130_000)];
      await viewer.open(new File([fileOf(lines)], 'agent-log.txt'));
      await until('the lines', () => viewer.renderRoot.querySelector('.line .time'));
      viewer.renderRoot.querySelector<HTMLElement>('.line button')?.click();
      await settled(document.body);
      expect(await violationsIn(viewer)).to.deep.equal([]);
    });
  }
});

describe('rules of accessibility in the media window', () => {
  afterEach(() => document.body.replaceChildren());

  for (const theme of ['light', 'dark'] as const) {
    it(`hold in ${theme}, between calls and in one`, async function () {
      this.timeout(20_000);
      document.body.style.background = theme === 'light' ? '#fff' : '#000';
      for (const name of ['available', 'muted'] as const) {
        const media = document.createElement('ccp-media');
        media.theme = theme;
        media.session = new FakeSession(situation(name));
        document.body.replaceChildren(media);
        await settled(document.body);
        expect(await violationsIn(media), name).to.deep.equal([]);
      }
    });
  }
});

describe('the heat map', () => {
  afterEach(() => document.body.replaceChildren());

  for (const [language, theme] of [
    ['en', 'light'],
    ['ja', 'dark'],
  ] as const) {
    it(`holds to the rules as a grid and as a table: ${language}, ${theme}`, async function () {
      this.timeout(20_000);
      const map = document.createElement('ccp-heat-map');
      Object.assign(map, { lang: language, timeZone: 'Asia/Tokyo', reports: disturbedWeek(), events: [nightlyBackup] });
      map.style.colorScheme = theme;
      document.body.append(map);
      await settled(document);
      map.renderRoot.querySelector<HTMLElement>('.cell[data-level="5"]')?.click();
      await settled(document);
      expect(await violationsIn(map)).to.deep.equal([]);
      map.isTable = true;
      await settled(document);
      expect(await violationsIn(map)).to.deep.equal([]);
    });
  }
});
