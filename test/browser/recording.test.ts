import { expect } from '@esm-bundle/chai';
import '../../src/define/ccp-recording.js';
import type { CcpRecording } from '../../src/components/recording/recording.js';
import type { Recording, RecordingSource } from '../../src/session/recording-source.js';

async function aRecording(source: RecordingSource, language = 'en') {
  document.body.innerHTML = `<div lang=${language}><ccp-recording contact-id=one></ccp-recording></div>`;
  const element = document.querySelector('ccp-recording') as CcpRecording;
  element.source = source;
  await element.updateComplete;
  const states: string[] = [];
  element.addEventListener('ccp-recording-state', ({ detail }) => states.push(detail.state));
  return { element, states };
}

const text = ({ renderRoot }: CcpRecording, selector: string): string =>
  renderRoot.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** A second of silence. */
function silence(): string {
  const bytes = new Uint8Array(44 + 8000);
  const header = 'RIFF\x64\x1f\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x40\x1f\0\0';
  [...header].forEach((sign, at) => (bytes[at] = sign.charCodeAt(0)));
  return URL.createObjectURL(new Blob([bytes.fill(128, 44)], { type: 'audio/wav' }));
}

describe('the recording of a contact', () => {
  afterEach(() => document.body.replaceChildren());

  it('asks for nothing before somebody presses, and then plays what is there', async () => {
    const asked: string[] = [];
    const url = silence();
    const { element, states } = await aRecording((contactId) => {
      asked.push(contactId);
      return Promise.resolve({ state: 'ready', url });
    });
    expect(asked).to.deep.equal([]);
    element.renderRoot.querySelector('button')?.click();
    await element.load();
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    const player = element.renderRoot.querySelector('audio');
    expect(player?.src).to.equal(url);
    expect([asked, states]).to.deep.equal([['one'], ['loading', 'ready']]);
    player?.dispatchEvent(new Event('error'));
    await element.updateComplete;
    expect(text(element, '[part=said]')).to.equal('The recording could not be loaded.');
    expect(text(element, 'button')).to.equal('Try again');
  });

  it('says why there is none and what to do, in both languages', async () => {
    const answers: readonly Recording[] = [
      { state: 'not-ready' },
      { state: 'no-session', signInUrl: 'https://crm.example.com/sign-in' },
      { state: 'forbidden' },
    ];
    let turn = 0;
    const { element } = await aRecording(() => Promise.resolve(answers[turn++] ?? { state: 'failed' }));
    const seen: string[] = [];
    while (turn < answers.length) {
      await element.load();
      await element.updateComplete;
      seen.push([text(element, '[part=said]').slice(0, 24), text(element, 'a'), text(element, 'button')].join('|'));
    }
    expect(seen).to.deep.equal([
      'The recording is not sto||Try again',
      'Sign in where recordings|Sign in|Try again',
      'You may not hear this re||',
    ]);
    const japanese = await aRecording(() => Promise.resolve({ state: 'forbidden' }), 'ja');
    await japanese.element.load();
    await japanese.element.updateComplete;
    expect(text(japanese.element, '[part=said]')).to.include('権限がありません');
  });

  it('keeps an answer that is there before the element is first drawn', async () => {
    const element = document.createElement('ccp-recording');
    Object.assign(element, { contactId: 'one', source: () => Promise.resolve({ state: 'forbidden' }) });
    document.body.append(element);
    await element.load();
    await element.updateComplete;
    expect(text(element, '[part=said]')).to.include('Ask an administrator');
  });

  it('forgets an answer that comes for another contact, and bears a source that throws', async () => {
    let answer = (_: Recording): void => undefined;
    const { element, states } = await aRecording(() => new Promise((resolve) => (answer = resolve)));
    const first = element.load();
    await new Promise((resolve) => setTimeout(resolve));
    element.contactId = 'two';
    await element.updateComplete;
    answer({ state: 'forbidden' });
    await first;
    expect(states).to.deep.equal(['loading']);
    element.source = () => {
      throw new Error('https://secret.example.com');
    };
    await element.load();
    expect(states.at(-1)).to.equal('failed');
  });
});
