/** A page for agents and support: what is wrong with this workstation, a log or a call, and one file for AWS Support. */
import { element } from './element.js';
import { pathPage } from './path-page.js';
import { supportPage } from './support-page.js';
import { language, words } from './words.js';

const setting = (name) => document.querySelector(`meta[name="${name}"]`).content;
const instanceUrl = setting('instance-url');
const region = setting('instance-region');

document.documentElement.lang = language;
document.title = `${words.title} – ccp-elements`;
document.querySelector('h1').textContent = words.title;
const other = document.querySelector('.language');
other.textContent = words.other;
other.lang = words.otherTag;
other.href = `?lang=${words.otherTag}`;

const lab = element('ccp-latency-lab');
const pages = {
  preflight: () => element('ccp-preflight', { 'instance-url': instanceUrl, region }),
  logs: () => element('ccp-log-viewer'),
  latency: () => lab,
  path: pathPage,
  support: () => supportPage({ region, instanceUrl, found: { latency: () => lab.result ?? null } }),
};
const made = new Map();

document
  .querySelector('nav')
  .append(...Object.keys(pages).map((name) => element('a', { href: `#${name}` }, words.pages[name])));
addEventListener('hashchange', show);
show();

/** Pages stay as they were left. */
function show() {
  const name = Object.keys(pages).find((known) => `#${known}` === location.hash) ?? 'preflight';
  if (!made.has(name) || name === 'support') made.set(name, pages[name]());
  document.querySelector('main').replaceChildren(made.get(name));
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash !== `#${name}`) {
      link.removeAttribute('aria-current');
      continue;
    }
    link.setAttribute('aria-current', 'page');
    link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
