import { expect } from '@esm-bundle/chai';
import type { CcpHeatMap } from '../../src/components/heat-map/heat-map.js';
import '../../src/define/ccp-heat-map.js';
import { report } from '../disposition/analysis/reports.js';
import { disturbedWeek, nightlyBackup } from './harness/disturbed-week.js';
import { settled, until } from './harness/panel.js';

async function aMap(change: Partial<CcpHeatMap> = {}): Promise<CcpHeatMap> {
  const map = document.createElement('ccp-heat-map');
  Object.assign(map, { timeZone: 'Asia/Tokyo', reports: disturbedWeek(), ...change });
  document.body.append(map);
  await settled(document);
  return map;
}

const cellOf = (map: CcpHeatMap, name: string): HTMLElement => {
  const cells = [...map.renderRoot.querySelectorAll<HTMLElement>('.cell')];
  const found = cells.find((cell) => cell.getAttribute('aria-label')?.startsWith(name));
  if (found === undefined) throw new Error(`There is no cell ${name}`);
  return found;
};
const text = (map: CcpHeatMap, selector: string): string =>
  map.renderRoot.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const press = async (map: CcpHeatMap, selector: string): Promise<void> => {
  map.renderRoot.querySelector<HTMLElement>(selector)?.click();
  await settled(document);
};
const key = async (map: CcpHeatMap, name: string): Promise<void> => {
  const { activeElement } = map.shadowRoot ?? document;
  activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
  );
  await settled(document);
};

/** What the next download holds. */
async function saved(map: CcpHeatMap, form: string): Promise<{ readonly name: string; readonly blob: Blob }> {
  const make = URL.createObjectURL.bind(URL);
  let blob: Blob | null = null;
  let name = '';
  URL.createObjectURL = (made: Blob) => {
    blob = made;
    return make(made);
  };
  const stop = (event: Event): void => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    name = event.target.download;
    event.preventDefault();
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    this.addEventListener('click', stop);
    this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
  };
  try {
    await press(map, `[data-save=${form}]`);
    return { blob: await until('a file', () => blob), name };
  } finally {
    URL.createObjectURL = make;
    HTMLAnchorElement.prototype.click = click;
  }
}

describe('the heat map', () => {
  afterEach(() => document.body.replaceChildren());

  it('prints the number of each cell and colours it by its step', async () => {
    const map = await aMap();
    const delay = cellOf(map, 'Delay, 11:00 to 11:59: ');
    expect(Number(delay.textContent)).to.be.greaterThan(17);
    expect(delay.dataset['level']).to.equal('5');
    expect(delay.getAttribute('aria-label')).to.include('median impact 2');
    expect(text(map, '.summary')).to.match(/98 reports, 13 agents/);
    const sums = [...map.renderRoot.querySelectorAll('.line > [role=gridcell].sum')].map((sum) =>
      Number(sum.textContent),
    );
    expect(sums.reduce((total, sum) => total + sum)).to.equal(98);
  });

  it('shows what stands behind a cell: how many, what it looks like, and the contacts', async () => {
    const map = await aMap();
    const chosen: unknown[] = [];
    map.addEventListener('ccp-cell-chosen', ({ detail }) => chosen.push(detail.cell));
    cellOf(map, 'Delay, 11:00').click();
    await settled(document);
    expect(text(map, '.sheet-title')).to.match(/^\d+ reports, \d+ agents$/);
    expect(text(map, '.finding')).to.match(/^Same minute on 4 days Starts at 11:00/);
    const list = map.renderRoot.querySelector('ccp-issue-list');
    expect(list?.renderRoot.querySelectorAll('.row').length).to.equal(5);
    expect(list?.renderRoot.querySelector('[part=copy]')?.textContent).to.match(/Copy \d+ contact IDs/);
    await key(map, 'Tab');
    cellOf(map, 'Delay, 11:00').focus();
    await key(map, 'Escape');
    expect(map.renderRoot.querySelector('.cell[aria-selected=true], .sheet button')).to.equal(null);
    expect(chosen).to.deep.equal([{ row: 'L', column: '11' }, null]);
  });

  it('tells what stands out most until a cell is chosen, and chooses nothing by itself', async () => {
    const map = await aMap();
    expect(text(map, '.sheet .eyebrow')).to.equal('Stands out: Delay, 11:00 to 11:59');
    expect(text(map, '.sheet')).to.include('One site: Osaka');
    expect(map.renderRoot.querySelector('[aria-selected=true], .chosen')).to.equal(null);
    expect(text(map, '[role=status]')).to.equal('');
    map.reports = [];
    await settled(document);
    expect(map.renderRoot.querySelector('.sheet')).to.equal(null);
  });

  it('is one stop of the Tab key, with arrows between the cells', async () => {
    const map = await aMap();
    const stops = [...map.renderRoot.querySelectorAll<HTMLElement>('.cell')].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.length).to.equal(1);
    stops[0]?.focus();
    await key(map, 'ArrowDown');
    await key(map, 'ArrowRight');
    expect(map.shadowRoot?.activeElement?.getAttribute('aria-label')).to.match(/^Missed call, 09:00/);
    await key(map, 'Enter');
    expect(map.shadowRoot?.activeElement?.getAttribute('aria-selected')).to.equal('true');
    expect(text(map, '.sheet .eyebrow')).to.match(/^Missed call, 09:00/);
  });

  it('of many agents is whole after a few frames, the first lines in the first', async () => {
    const reports = Array.from({ length: 1200 }, (_, index) =>
      report({
        id: `r${index}`,
        code: 'LI1',
        at: new Date(Date.UTC(2026, 10, 16, index % 24)).toISOString(),
        agent: `agent ${index % 50}`,
      }),
    );
    const map = await aMap({ reports, rows: 'agent' });
    expect(map.renderRoot.querySelectorAll('.row').length).to.be.within(1, 49);
    expect(map.renderRoot.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).to.equal('51');
    await until('every line', () => map.renderRoot.querySelectorAll('.row').length === 50);
    expect(map.renderRoot.querySelectorAll('.cell').length).to.equal(1200);
    expect(
      [...map.renderRoot.querySelectorAll<HTMLElement>('.cell')].filter(({ tabIndex }) => tabIndex === 0).length,
    ).to.equal(1);
  });

  it('counts anew by other rows, columns and values, and says why there is no rate', async () => {
    const map = await aMap();
    await press(map, '[data-choice=agent]');
    expect(text(map, '.row')).to.match(/^agent \d+$/);
    await press(map, '[data-choice=weighted]');
    expect(cellOf(map, 'agent').getAttribute('aria-label')).to.not.include('report');
    await press(map, '[data-choice=rate]');
    expect(text(map, '.note')).to.include('not known');
    map.columns = 'weekday';
    await settled(document);
    expect(map.renderRoot.querySelectorAll('.column:not(.sum)').length).to.equal(7);
  });

  it('marks the hours of known events, and has the numbers as a table too', async () => {
    const map = await aMap({ events: [nightlyBackup], isTable: false });
    expect(text(map, '.column.event')).to.include('Backup');
    expect(text(map, '.legend')).to.match(/Backup: \d+ reports/);
    map.isTable = true;
    await settled(document);
    expect(text(map, 'tfoot')).to.match(/^Sum .* 98$/);
    expect(map.renderRoot.querySelectorAll('tbody tr').length).to.equal(8);
  });

  it('speaks Japanese', async () => {
    const map = await aMap({ lang: 'ja' });
    expect(text(map, '.title')).to.equal('報告された問題');
    expect(cellOf(map, '遅延、11:00～11:59、').dataset['level']).to.equal('5');
  });

  it('saves the map as CSV, SVG and PNG', async () => {
    const map = await aMap({ columns: 'weekday' });
    const csv = await saved(map, 'csv');
    expect(csv.name).to.equal('reported-problems.csv');
    expect(await csv.blob.text()).to.match(/Sum(,\d+){7},98\r\n$/);
    const svg = await (await saved(map, 'svg')).blob.text();
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(drawn.querySelectorAll('rect').length).to.equal(1 + 8 * 7);
    expect([...drawn.querySelectorAll('text')].map(({ textContent }) => textContent)).to.include('Delay');
    const png = await saved(map, 'png');
    expect(png.blob.type).to.equal('image/png');
    expect((await createImageBitmap(png.blob)).width).to.be.greaterThan(600);
  });
});
