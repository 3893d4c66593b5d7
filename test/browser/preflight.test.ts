import { expect } from '@esm-bundle/chai';
import type { CcpPreflight } from '../../src/components/preflight/preflight.js';
import '../../src/define/ccp-preflight.js';
import type { DiagnosticReport } from '../../src/diagnostics/preflight/report.js';
import { instanceUrl, region, Workplace } from '../diagnostics/preflight/workplace.js';
import { settled, until } from './harness/panel.js';

/** A workplace with the element at it. */
function aTest(spoil: (place: Workplace) => void = () => undefined, language = 'en'): CcpPreflight {
  const place = new Workplace();
  spoil(place);
  const preflight = document.createElement('ccp-preflight');
  Object.assign(preflight, { instanceUrl, region, lang: language, options: { ports: place.ports } });
  document.body.append(preflight);
  return preflight;
}

const blockedUdp = (place: Workplace): void => {
  place.ice = { ...place.ice, errors: [] };
};
const waiting = (place: Workplace): void => {
  place.reaches.set('my.connect', 'silent');
};

const read = (element: CcpPreflight, selector: string): readonly string[] =>
  [...element.renderRoot.querySelectorAll(selector)].map(
    ({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );

async function press(element: CcpPreflight, name: string): Promise<void> {
  await settled(document);
  const buttons = [...element.renderRoot.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent?.trim() === name);
  if (button === undefined) throw new Error(`There is no ${name}`);
  button.click();
  await settled(document);
}

const verdict = (element: CcpPreflight): Promise<string> =>
  until('the verdict', () => read(element, '[part=verdict] h2')[0]);

describe('the preflight', () => {
  afterEach(() => document.body.replaceChildren());

  it('waits for a click, and then says first what is broken and whom to ask', async () => {
    const preflight = aTest(blockedUdp);
    const reports: DiagnosticReport[] = [];
    preflight.addEventListener('ccp-preflight-finish', ({ detail }) => reports.push(detail.report));
    await settled(document);
    expect(read(preflight, '[part=rung]')).to.deep.equal([]);
    await press(preflight, 'Start the test');
    expect(await verdict(preflight)).to.equal('UDP 3478 is blocked. Calls connect without audio.');
    expect(read(preflight, '.layer')).to.deep.equal(['Network layer']);
    expect(read(preflight, '[part=request] h3')).to.deep.equal(['Ask the network team']);
    expect(read(preflight, '[part=request] p')[0]).to.include('TurnNlb-*.elb.ap-northeast-1.amazonaws.com');
    expect(reports.map(({ verdict: { topCodes } }) => topCodes)).to.deep.equal([['UDP_3478_BLOCKED']]);
  });

  it('breaks the line at the layer that fails, and opens only that one', async () => {
    const preflight = aTest(blockedUdp);
    await preflight.start();
    await settled(document);
    const rungs = [...preflight.renderRoot.querySelectorAll<HTMLElement>('[part=rung]')];
    const looks = rungs.map(({ dataset: { layer, tone, behind } }) => `${layer} ${tone} ${behind ?? '-'}`);
    expect(looks).to.deep.equal([
      'page available -',
      'browser available -',
      'device available -',
      'workstation available -',
      'network error -',
      'service available ',
    ]);
    expect(rungs.filter((rung) => rung.querySelector('dl') !== null).length).to.equal(1);
  });

  it('draws what could not be observed neither red nor green', async () => {
    const preflight = aTest((place) => {
      place.ice = { ...place.ice, errors: [], tellsErrors: false };
    });
    await preflight.start();
    await settled(document);
    expect(await verdict(preflight)).to.equal('Not everything could be tested');
    const tones = [...preflight.renderRoot.querySelectorAll('.head [data-tone]')].map((part) =>
      part.getAttribute('data-tone'),
    );
    expect(tones).to.deep.equal(['offline']);
  });

  it('shows how far it is, and stops at once', async () => {
    const preflight = aTest(waiting);
    await press(preflight, 'Start the test');
    const bar = await until('progress', () => preflight.renderRoot.querySelector('progress'));
    await until('some have ended', () => bar.value > 10 && bar.value < bar.max);
    await press(preflight, 'Stop');
    expect(await verdict(preflight)).to.equal('The test was stopped');
    expect(preflight.isRunning).to.equal(false);
  });

  it('ends with its element, and speaks the language of the place', async () => {
    const gone = aTest(waiting);
    const run = gone.start();
    gone.remove();
    expect((await run).report.isStopped).to.equal(true);
    const preflight = aTest(blockedUdp, 'ja');
    await preflight.start();
    await until('Japanese', () => read(preflight, '.layer')[0] === 'ネットワークの階層');
    expect(read(preflight, '[part=request] h3')).to.deep.equal(['ネットワーク担当への依頼']);
  });

  it('looks at the real browser where nothing else is given, and ends', async function () {
    this.timeout(30_000);
    const preflight = document.createElement('ccp-preflight');
    Object.assign(preflight, { profile: 'chat-only' });
    document.body.append(preflight);
    const { report } = await preflight.start();
    expect(report.checks.find(({ id }) => id === 'page.secure')?.status).to.equal('pass');
    expect(report.environment.browser.name).to.be.oneOf(['Chrome', 'Firefox']);
    expect(report.checks.filter(({ code }) => code === 'INTERNAL')).to.deep.equal([]);
  });
});
