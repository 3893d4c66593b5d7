import '/ccp-elements/cdn.js';
import { drillDown, ReportTable } from '/ccp-elements/disposition/analysis/index.js';
import { recordsOf } from './records-file.js';
import { sampleWeek } from './sample.js';
import { words } from './words.js';

const map = document.querySelector('ccp-heat-map');
const list = document.querySelector('ccp-issue-list');
const form = document.querySelector('form');
const answer = document.querySelector('.answer');
const { zone, language, file } = form.elements;
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = [...new Set(['Asia/Tokyo', ownZone, 'America/New_York', 'Europe/London', 'UTC'])];
const query = new URLSearchParams(location.search);

let table = ReportTable.from(sampleWeek());
let told = () => said().sample;

const said = () => words[document.documentElement.lang] ?? words.en;

function show() {
  for (const element of [map, list]) element.timeZone = zone.value;
  map.reports = table;
  list.reports = drillDown(table, { timeZone: zone.value }).reports;
  answer.textContent = told();
}

function speak(lang) {
  document.documentElement.lang = lang;
  const { title, lead, issues } = said();
  document.querySelector('h1').textContent = title;
  document.querySelector('.lead').textContent = lead;
  document.querySelector('section h2').textContent = issues;
  for (const label of document.querySelectorAll('[data-word]')) label.textContent = said()[label.dataset.word];
  answer.textContent = told();
}

async function read(opened) {
  const text = await opened.text();
  const date = new Date(opened.lastModified).toLocaleDateString('sv-SE', { timeZone: zone.value });
  const { records, faults, doubtful } = recordsOf(text, { date, timeZone: zone.value, now: Date.now() });
  table = ReportTable.from(records);
  told = () =>
    [
      said().read(records.length, faults.length),
      ...faults.slice(0, 5).map(({ line, reason }) => said().fault(line, reason)),
      ...doubtful.map((line) => said().doubtful(line)),
    ].join('\n');
  show();
}

zone.replaceChildren(...zones.map((name) => new Option(name)));
language.replaceChildren(new Option('English', 'en'), new Option('日本語', 'ja'));
language.value = query.get('lang') === 'ja' ? 'ja' : 'en';
map.events = [{ name: 'Backup Osaka', at: '11:00', minutes: 15 }];
if (query.get('events') === 'none') map.events = [];

form.addEventListener('submit', (event) => event.preventDefault());
zone.addEventListener('change', show);
language.addEventListener('change', () => speak(language.value));
file.addEventListener('change', () => {
  const [opened] = file.files;
  if (opened !== undefined) void read(opened);
});

speak(language.value);
show();
