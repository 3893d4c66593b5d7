import { expect } from '@esm-bundle/chai';
import type { CcpLatencyLab } from '../../src/components/latency-lab/latency-lab.js';
import '../../src/define/ccp-latency-lab.js';
import { tapSound, wavOf } from '../diagnostics/latency/tap-sound.js';
import { settled, until } from './harness/panel.js';

const wav = (delay: number, taps = 3) => {
  const { samples } = tapSound({ delay, taps, sampleRate: 8000, signalToNoise: 25 });
  return new Blob([wavOf([samples])]);
};

async function aLab(language = 'en'): Promise<CcpLatencyLab> {
  document.body.innerHTML = `<div lang=${language}><ccp-latency-lab></ccp-latency-lab></div>`;
  const lab = document.querySelector('ccp-latency-lab') as CcpLatencyLab;
  await settled(document.body);
  return lab;
}

const inside = (lab: CcpLatencyLab, selector: string) => [
  ...lab.renderRoot.querySelectorAll<HTMLElement | SVGElement>(selector),
];
const texts = (lab: CcpLatencyLab, selector: string) =>
  inside(lab, selector).map((found) => found.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');

function press(lab: CcpLatencyLab, name: string): void {
  const button = inside(lab, 'button').find((each) => each.textContent?.trim() === name);
  if (!(button instanceof HTMLElement)) throw new Error(`There is no button ${name}.`);
  button.click();
}

describe('the latency laboratory', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells the whole and its parts from two WAV files, with the remedy for the greater part', async () => {
    const lab = await aLab();
    await lab.open(wav(573));
    await settled(lab);
    expect(texts(lab, '.mean strong')).to.deep.equal(['573 ms']);
    expect(texts(lab, '.verdict')).to.deep.equal(['People will talk over each other']);
    expect(texts(lab, '[part=parts]')[0]).to.include('Add the recording of Amazon Connect');
    await lab.open(wav(191), 'recording');
    await settled(lab);
    expect(texts(lab, '.part')).to.deep.equal([
      'Agent side overall − recording 382 ms67%',
      'Telephone network overall − agent 191 ms33%',
    ]);
    expect(texts(lab, '[part=parts]')[0]).to.include('Most of the delay is on the agent side. Try without the VPN.');
    expect(lab.result).to.include({ agent: 382, telephone: 191 });
  });

  it('moves a marker by the arrow keys and by dragging, and reckons anew', async () => {
    const lab = await aLab();
    await lab.open(wav(420));
    await settled(lab);
    const marker = inside(lab, '.marker.back')[0];
    marker?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await settled(lab);
    expect(texts(lab, '.label')[0]).to.match(/^425 ms/);
    const { left, width } = inside(lab, '.waveform')[0]?.getBoundingClientRect() ?? { left: 0, width: 0 };
    marker?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
    document.dispatchEvent(new PointerEvent('pointermove', { clientX: left + width / 2 }));
    document.dispatchEvent(new PointerEvent('pointerup'));
    await settled(lab);
    expect(texts(lab, '.label')[0]).to.include('left out');
    expect(texts(lab, '.verdict')).to.deep.equal(['Too few taps that agree']);
  });

  it('says how far it is while it measures, and keeps what was there before where it is stopped', async () => {
    const lab = await aLab();
    await lab.open(wav(420));
    await settled(lab);
    const told: string[] = [];
    const observer = new MutationObserver(() => {
      const [part] = texts(lab, '.part-done');
      if (part === undefined || told.includes(part)) return;
      told.push(part);
      if (part !== '0%') press(lab, 'Stop');
    });
    observer.observe(lab.renderRoot, { subtree: true, childList: true, characterData: true });
    await lab.open(wav(250, 12));
    await settled(lab);
    observer.disconnect();
    const [last = ''] = told.slice(-1);
    expect(Number.parseInt(last, 10)).to.be.within(60, 75);
    expect([texts(lab, '.mean strong'), texts(lab, '.part-done')]).to.deep.equal([['420 ms'], []]);
  });

  it('refuses two taps in Japanese, and says what is wrong with another file', async () => {
    const lab = await aLab('ja');
    await lab.open(wav(420, 2));
    await until('the words', () => texts(lab, '.verdict')[0] === '一致するタップが足りません');
    await lab.open(new Blob(['ID3']));
    await settled(lab);
    expect(texts(lab, '[role=alert]')).to.deep.equal(['WAV ファイルではありません。']);
  });

  it('counts the taps while it records, and measures what was recorded', async () => {
    const lab = await aLab();
    let hear: () => void = () => undefined;
    const { samples } = tapSound({ delay: 250, sampleRate: 8000, signalToNoise: 25 });
    lab.record = async (onTap) => {
      hear = onTap;
      return {
        finish: async () => ({ sampleRate: 8000, channels: [samples], duration: samples.length / 8 }),
        cancel: () => undefined,
      };
    };
    press(lab, 'Record');
    await until('the recording', () => texts(lab, '.taps')[0] === '0 taps heard. 3 more to go');
    hear();
    await settled(lab);
    expect(texts(lab, '.taps')).to.deep.equal(['1 tap heard. 2 more to go']);
    press(lab, 'Stop and measure');
    await until('the result', () => texts(lab, '.mean strong')[0] === '250 ms');
    expect(texts(lab, '.verdict')).to.deep.equal(['Nobody notices it']);
  });

  it('says how to allow the microphone where it is refused', async () => {
    const lab = await aLab();
    lab.record = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    press(lab, 'Record');
    await until('the reason', () => texts(lab, '[role=alert]')[0]?.startsWith('The microphone could not be opened'));
  });
});
