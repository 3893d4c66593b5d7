import { expect } from '@esm-bundle/chai';
import '../../src/define/ccp-log-viewer.js';
import type { CcpLogViewer } from '../../src/components/log-viewer/log-viewer.js';
import { DurableLogRing } from '../../src/diagnostics/log-ring/durable-log-ring.js';
import { indexedRingStore } from '../../src/diagnostics/log-ring/indexed-ring-store.js';
import { openLogRoom } from '../../src/diagnostics/logs/worker-log-room.js';
import { browserPorts } from '../../src/session/browser-ports.js';
import { entry, fileOf, snapshotEntry } from '../diagnostics/logs/log-entries.js';
import { until } from './harness/panel.js';

const worker = () => new Worker('/src/diagnostics/logs/log-worker.ts', { type: 'module' });

const badDay = fileOf([
  snapshotEntry(0, 'Available', 15_000),
  snapshotEntry(125_000, 'MissedCallAgent', 15_000),
  entry('calling +81312345678', { after: 126_000 }),
  ...Array.from({ length: 3000 }, (_, at) =>
    entry(`line ${at}`, { after: 127_000 + at, level: at % 10 === 0 ? 'WARN' : 'INFO' }),
  ),
]);

async function viewerWith(file: string, language = 'en'): Promise<CcpLogViewer> {
  document.body.innerHTML = `<div lang=${language}><ccp-log-viewer></ccp-log-viewer></div>`;
  const viewer = document.querySelector('ccp-log-viewer') as CcpLogViewer;
  viewer.openRoom = () => openLogRoom(worker);
  await viewer.open(new File([file], 'agent-log.txt'));
  await until('the lines', () => inside(viewer, '.line .time')[0]);
  return viewer;
}

const inside = (viewer: CcpLogViewer, selector: string) => [
  ...viewer.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const textOf = (viewer: CcpLogViewer, selector: string) =>
  inside(viewer, selector).map((found) => found.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');

describe('the log viewer', () => {
  afterEach(() => document.body.replaceChildren());

  it('names the missed call’s cause, shows its lines, and draws only the lines seen', async () => {
    const viewer = await viewerWith(badDay);
    expect(textOf(viewer, '.finding .title')).to.deep.equal([
      'A call was missed because the network was gone',
      'The clock of this computer is wrong',
    ]);
    expect(textOf(viewer, 'dd')).to.include(
      'This computer is 15\u00a0s behind Amazon Connect'.replaceAll('\u00a0', ' '),
    );
    expect(inside(viewer, '.line').length).to.be.lessThan(80);
    inside(viewer, '.finding button')[0]?.click();
    await until('the lines of the finding', () => textOf(viewer, '.filters [role=status]')[0] === '2 lines match');
    expect(inside(viewer, '.line').length).to.equal(2);
  });

  it('finds lines by words, and shows an entry as it is in the file', async () => {
    const viewer = await viewerWith(badDay);
    const field = viewer.renderRoot.querySelector<HTMLInputElement>('input[type=search]');
    if (field === null) throw new Error('There is no search field.');
    field.value = 'LINE 2999';
    field.dispatchEvent(new Event('input'));
    await until('one line', () => textOf(viewer, '.line')[0]?.endsWith('line 2999'));
    inside(viewer, '.line button')[0]?.click();
    await until('the entry', () => textOf(viewer, 'pre')[0]?.includes('"text": "line 2999"'));
  });

  it('goes on in the page where a worker may not be made, and says what it cannot read in Japanese', async () => {
    document.body.innerHTML = '<div lang=ja><ccp-log-viewer></ccp-log-viewer></div>';
    const viewer = document.querySelector('ccp-log-viewer') as CcpLogViewer;
    viewer.openRoom = () =>
      openLogRoom(() => {
        throw new DOMException('policy', 'SecurityError');
      });
    await viewer.open(new File(['a picture'], 'a.png'));
    await until('the words', () => textOf(viewer, '.news')[0] === 'ファイルにログの項目がありません。');
    await viewer.open(new File([badDay], 'agent-log.txt'));
    await until('the finding', () => textOf(viewer, '.finding .title')[0]?.includes('不在着信'));
  });
});

describe('the ring in IndexedDB', () => {
  it('has after a reload what was written before, within its bounds', async () => {
    const name = `ring-${Math.random()}`;
    const openStore = () => indexedRingStore(name);
    const before = new DurableLogRing({ clock: browserPorts.clock, openStore, mostEntries: 10 });
    for (let at = 0; at < 15; at += 1) before.add('log', `dial 03-1234-567${at}`, { at });
    before.add('log', 'grave', { at: 99, isUrgent: true });
    await before.flush();
    // The page is gone without a word: nobody closed the first ring.
    const after = new DurableLogRing({ clock: browserPorts.clock, openStore, mostEntries: 10 });
    const kept = await after.entries();
    expect(kept.length).to.equal(10);
    expect(kept.map(({ body }) => body)).to.include('grave');
    expect(JSON.stringify(kept)).not.to.include('1234');
    expect(after.isDurable).to.equal(true);
    await before.close();
    await after.close();
    indexedDB.deleteDatabase(name);
  });
});
