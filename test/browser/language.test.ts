import { expect } from '@esm-bundle/chai';
import { FakeSession } from './harness/fake-session.js';
import { Panel, settled, until } from './harness/panel.js';
import { quickConnects } from './harness/quick-connects.js';
import { situation } from './harness/situations.js';

afterEach(() => {
  Panel.closeAll();
  document.documentElement.lang = 'en';
});

describe('the language of the panel', () => {
  it('shows nothing in the wrong language while the words are loading', async () => {
    document.documentElement.lang = 'ja';
    const softphone = document.createElement('ccp-softphone');
    softphone.session = new FakeSession(situation('ringing', 'ja'));
    document.body.append(softphone);
    await settled(document.body);
    expect(softphone.renderRoot.textContent).not.to.match(/Softphone|More/);
  });

  it('is that of the nearest lang, Japanese for ja-JP', async () => {
    const panel = await Panel.open('ringing', { language: 'ja', lang: 'ja-JP' });
    expect(panel.keys).to.deep.equal(['応答', '拒否']);
  });

  it('changes with the document, without a reload', async () => {
    const softphone = document.createElement('ccp-softphone');
    softphone.session = new FakeSession(situation('connected'));
    document.body.append(softphone);
    await settled(document.body);
    const text = (): string =>
      softphone.renderRoot.querySelector('ccp-call-controls')?.renderRoot.textContent?.replaceAll(/\s+/g, ' ') ?? '';
    expect(text()).to.include('Hold');
    document.documentElement.lang = 'ja';
    await until('Japanese', () => text().includes('保留'));
  });

  it('may differ between two panels on one page', async () => {
    const english = await Panel.open('connected');
    const japanese = await Panel.open('connected', { language: 'ja' });
    expect(english.keys[5]).to.equal('End');
    expect(japanese.keys[5]).to.equal('終了');
  });

  it('falls back to English for a language that nobody has translated', async () => {
    const panel = await Panel.open('connected', { lang: 'sv' });
    expect(panel.keys[0]).to.equal('Mute');
  });

  it('leaves no English sentence in the Japanese list of quick connects', async () => {
    const panel = await Panel.open('connected', { language: 'ja' });
    panel.session.listed = quickConnects('ja');
    await panel.press('転送');
    await until('the list', () => panel.all('.row').length > 0);
    expect(panel.text.match(/[A-Za-z]{3,}/g)).to.equal(null);
  });

  for (const name of [
    'ringing',
    'connected',
    'consultation',
    'conference',
    'after-contact',
    'missed',
    'signed-out',
    'available',
  ] as const) {
    it(`leaves no English sentence in the Japanese panel: ${name}`, async () => {
      const panel = await Panel.open(name, { language: 'ja' });
      const english = panel.text.replaceAll(/Amazon Connect|\b[A-Z]{3,4}\b/g, '').match(/[A-Za-z]{3,}/g) ?? [];
      expect(english).to.deep.equal([]);
    });
  }
});

describe('a phone number', () => {
  const written = async (properties: Parameters<typeof Panel.open>[1]): Promise<string> => {
    const panel = await Panel.open('ringing', properties);
    const shown = (): string => panel.one('.large').textContent?.trim() ?? '';
    await until('the numbering plans', () => !/^\+\d{6,}$/.test(shown()));
    return shown();
  };

  it('is national where it belongs to the agent’s country', async () => {
    expect(await written({ language: 'ja' })).to.equal('03\u20111234\u20115678');
    expect(await written({ country: 'JP' })).to.equal('03\u20111234\u20115678');
  });

  it('is international elsewhere, in groups that do not break', async () => {
    expect(await written({ lang: 'en-GB' })).to.equal('+81\u00a03\u20111234\u20115678');
  });
});
