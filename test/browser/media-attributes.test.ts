import { expect } from '@esm-bundle/chai';
import '../../src/define/all.js';
import type { CcpSoftphone } from '../../src/components/softphone/softphone.js';
import { Panel, settled, until } from './harness/panel.js';

const addresses = { instanceUrl: 'https://example.my.connect.aws', streamsUrl: '/no-such-streams.js' };

afterEach(async () => {
  for (const phone of document.querySelectorAll('ccp-softphone')) await phone.session?.stop();
  Panel.closeAll();
});

async function open(attributes: Readonly<Record<string, string>>, more: Partial<CcpSoftphone> = {}) {
  const phone = document.createElement('ccp-softphone');
  for (const [name, value] of Object.entries(attributes)) phone.setAttribute(name, value);
  const told: string[] = [];
  phone.addEventListener('ccp-error', ({ detail }) => told.push(detail.error.code));
  Object.assign(phone, addresses, more);
  document.body.append(phone);
  await settled(document.body);
  const codes = (): readonly (string | null)[] =>
    [...phone.renderRoot.querySelectorAll('ccp-message')].map((message) => message.getAttribute('code'));
  return { phone, told, codes };
}

describe('the attributes media and vdi-platform', () => {
  it('choose where the audio is', async () => {
    const { phone } = await open({ media: 'medialess' });
    expect(phone.session?.snapshot.media).to.deep.equal({ mode: 'medialess' });
    const realm = await until('the realm opens', () => document.querySelector('iframe'));
    expect(realm.allow).to.include("microphone 'none'");
  });

  it('are refused with a remedy where they do not go together, and nothing begins', async () => {
    for (const attributes of [{ media: 'vdi' }, { media: 'medialess', 'vdi-platform': 'CITRIX' }, { media: 'off' }]) {
      const { phone, codes } = await open(attributes);
      expect(codes()).to.deep.equal(['options/invalid-media']);
      expect(phone.session).to.equal(undefined);
      expect(document.querySelector('iframe')).to.equal(null);
      Panel.closeAll();
    }
  });

  it('that come too late are told once, and the session goes on as it was', async () => {
    const { phone, told } = await open({});
    phone.options = {};
    await settled(document.body);
    expect(told).to.deep.equal([]);
    phone.media = 'medialess';
    await settled(document.body);
    phone.options = { ringtone: 'off' };
    await settled(document.body);
    expect(told).to.deep.equal(['options/too-late']);
    expect(phone.session?.snapshot.media).to.deep.equal({ mode: 'softphone' });
  });
});
