import { expect } from '@esm-bundle/chai';
import 'uplot';
import { seconds } from '../diagnostics/quality/measured-call.js';
import { measured, type Stretches } from './harness/measured.js';
import { Panel, until } from './harness/panel.js';
import { contactId, situation } from './harness/situations.js';

async function strip(...stretches: Stretches): Promise<Panel> {
  const panel = await Panel.open('connected');
  await until('the strip', () => panel.all('.badge').length > 0);
  if (stretches.length > 0) panel.session.measure(measured(...stretches));
  await panel.settled();
  return panel;
}

const litBars = (panel: Panel): number => panel.one('.badge').querySelectorAll('.lit').length;
const badge = (panel: Panel): string => (panel.one('.badge').textContent ?? '').replace(/\s+/g, ' ').trim();
const shown = (panel: Panel, selector: string): boolean => panel.one(selector).checkVisibility();

describe('the quality of a call in the panel', () => {
  afterEach(() => Panel.closeAll());

  it('has its place before anything was measured, and is no sign of a good call', async () => {
    const panel = await strip();
    expect(badge(panel)).to.equal('Call quality: Not measured');
    expect(litBars(panel)).to.equal(0);
    expect(panel.all('.notice')).to.have.length(0);
  });

  it('lights a bar for each step, and says what is wrong with a bad call', async () => {
    const good = await strip(seconds(20));
    expect(badge(good)).to.equal('Call quality: Good');
    expect(litBars(good)).to.equal(4);
    const bad = await strip(seconds(20), seconds(20, { packetsIn: 44, lostIn: 6 }));
    expect(badge(bad)).to.equal('Call quality: Bad packets lost');
    expect(litBars(bad)).to.equal(0);
  });

  it('shows its figures on focus until Escape or the focus leaves, and says which are not reported', async () => {
    const panel = await strip(seconds(20));
    expect(shown(panel, '.figures')).to.equal(false);
    panel.one('.badge').focus();
    await panel.settled();
    expect(shown(panel, '.figures')).to.equal(true);
    expect(panel.one('.figures').textContent).to.match(/Round trip\s*40\sms\s*Jitter\s*not reported/);
    await panel.type('Escape', panel.one('.badge'));
    expect(shown(panel, '.figures')).to.equal(false);
  });

  it('tells the agent of a way that carries nothing, and for a while that packets come again', async () => {
    const panel = await strip(seconds(20), seconds(10, { packetsIn: 0 }));
    const notice = panel.one('[part=notice]');
    expect(notice.getAttribute('role')).to.equal('status');
    expect(notice.textContent).to.include('No audio comes from the customer').and.to.include('(ICE) is probably lost');
    panel.session.measure(measured(seconds(20), seconds(10, { packetsIn: 0 }), seconds(10)));
    await panel.settled();
    expect(notice.textContent?.trim()).to.equal('The audio path is back: packets arrive again');
  });

  it('tells that packets come again also where silence came first', async () => {
    const stretches = [seconds(20), seconds(10, { packetsIn: 0 }), seconds(12, { levelIn: 0 })];
    const panel = await strip(...stretches.slice(0, 2));
    panel.session.measure(measured(...stretches));
    await panel.settled();
    const notice = panel.one('[part=notice]');
    expect(notice.textContent).to.include('Nothing is heard of the customer');
    panel.session.measure(measured(...stretches, seconds(10)));
    await panel.settled();
    expect(notice.textContent?.trim()).to.equal('The audio path is back: packets arrive again');
  });

  it('tells that the way of the audio is lost when no packets go either way, and that it is back', async () => {
    const gone = seconds(10, { packetsIn: 0, packetsOut: 0 });
    const panel = await strip(seconds(20), gone);
    const notice = panel.one('[part=notice]');
    expect(notice.textContent).to.include('no packets either way (ICE)');
    panel.session.measure(measured(seconds(20), gone, seconds(10)));
    await panel.settled();
    expect(notice.textContent?.trim()).to.equal('The audio path is back: packets arrive again');
    expect(panel.session.calls).to.deep.equal([]);
  });

  it('tells that signalling is lost and back, and never ends a call for it', async () => {
    const panel = await strip(seconds(20));
    await panel.report({ isSignallingUp: false });
    expect(panel.one('[part=notice]').textContent).to.include('Go on talking');
    await panel.report({ isSignallingUp: true });
    expect(panel.one('[part=notice]').textContent?.trim()).to.equal('It works again');
    expect(panel.session.calls).to.deep.equal([]);
  });

  it('is not there where the audio is not in a browser', async () => {
    const panel = await Panel.open({
      ...situation('connected', 'en'),
      tab: { isLeader: true, hasAudio: false, isMedialess: true },
    });
    expect(panel.all('ccp-call-quality')).to.have.length(0);
  });
});

describe('the course of a call', () => {
  it('is drawn with what happened and how the audio was set up', async () => {
    const panel = await strip(seconds(20), seconds(9, { packetsIn: 40, lostIn: 10 }), seconds(20));
    const course = document.createElement('ccp-call-quality');
    Object.assign(course, { view: 'panel', contactId, session: panel.session });
    document.body.append(course);
    await until('the charts', () => course.renderRoot.querySelectorAll('canvas').length === 2);
    const text = course.renderRoot.textContent;
    expect(text).to.include('The network loses parts of the call');
    expect(text).to.include('The way of the audio was lost once');
    expect(text).to.include('Another way was looked for (ICE restart) 2 times');
    const failed = [...course.renderRoot.querySelectorAll('.waterfall [data-tone=error] dt')];
    expect(failed.map(({ textContent }) => textContent)).to.deep.equal(['Network path']);
    course.remove();
    Panel.closeAll();
  });
});
