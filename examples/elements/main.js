/** The gallery: one element at a time, in every state it can have. */
import { elements, idOf } from './exhibits.js';
import { ownInterface } from './own-interface.js';
import { part } from './part.js';
import { scenes } from './scenes.js';
import { spoken } from './spoken.js';
import { Stage } from './stage.js';
import { chosen, drawSwitches } from './switches.js';
import { wordsIn } from './words.js';

const [navigation, form, heading, lead, room] = ['nav', 'form', 'h1', '.lead', '.room'].map((selector) =>
  document.querySelector(selector),
);

/** Ends what the last view began. */
let leave = () => undefined;

addEventListener('hashchange', () => show());
dress();
// It comes after the first paint, with the other elements of a call.
await customElements.whenDefined('ccp-incoming-contact');
await show();

/** Gives the page its language, colours and directions. Only another language or place needs the scenes anew. */
function dress() {
  const { lang, theme, width, dir } = chosen();
  const words = wordsIn(lang);
  const { documentElement: root } = document;
  Object.assign(root, { lang, dir });
  root.dataset.theme = theme;
  document.title = `${words.title} – ccp-elements`;
  room.style.setProperty('--width', `${width}px`);
  room.querySelectorAll('ccp-softphone, ccp-media').forEach(dressElement);
  navigation.setAttribute('aria-label', words.elements);
  navigation.replaceChildren(...elements.map((entry) => link(entry, words)));
  drawSwitches(form, words, (name) => (name === 'lang' ? redraw() : dress()));
}

async function redraw() {
  dress();
  await show();
}

function link(entry, words) {
  const anchor = Object.assign(document.createElement('a'), { href: `#${idOf(entry)}` });
  anchor.append(entry.tag.replace('ccp-', ''));
  if (entry.view !== undefined) anchor.append(` (${words.views[entry.view]})`);
  if (entry === current()) anchor.setAttribute('aria-current', 'page');
  return anchor;
}

function current() {
  return elements.find((entry) => `#${idOf(entry)}` === location.hash) ?? elements[0];
}

async function show() {
  leave();
  const left = new AbortController();
  leave = () => left.abort();
  delete room.dataset.shown;
  const entry = current();
  const words = wordsIn(chosen().lang);
  heading.replaceChildren(Object.assign(document.createElement('code'), { textContent: `<${entry.tag}>` }));
  if (entry.view !== undefined) heading.append(` ${words.views[entry.view]}`);
  lead.textContent = words.lead;
  const exhibits = entry.exhibits.map((exhibit) => frame(entry, exhibit, words));
  room.replaceChildren(...exhibits.map(({ figure }) => figure));
  dress();
  for (const { exhibit, box } of exhibits) {
    if (left.signal.aborted) return;
    await fill(entry, exhibit, box, left.signal);
  }
  room.dataset.shown = idOf(entry);
}

function frame({ tag }, exhibit, { states }) {
  const figure = document.createElement('figure');
  figure.dataset.exhibit = exhibit.name;
  const caption = document.createElement('figcaption');
  caption.textContent = states[exhibit.name] ?? exhibit.name;
  const box = Object.assign(document.createElement('div'), { className: `box ${tag}` });
  figure.append(caption, box);
  return { exhibit, figure, box };
}

/** Puts the element into its box and plays the scene before it, so that it has seen what happened. */
async function fill({ tag, hasOwnInterface = false }, { scene, set, act }, box, left) {
  const element = document.createElement(tag);
  const stage = scene === undefined ? { spoken: spoken[chosen().lang] } : open(scenes[scene], hasOwnInterface, left);
  box.append(element);
  await customElements.whenDefined(tag);
  dressElement(element);
  if (scene !== undefined) {
    element.session = stage.session;
    await stage.play(scenes[scene].play);
  }
  if (left.aborted) return;
  const stop = set?.(element, stage);
  left.addEventListener('abort', () => stop?.());
  await element.updateComplete;
  await act?.(element);
  makeRoom(element, box);
}

/** What opens under a line must not lie over the next exhibit. */
function makeRoom(element, box) {
  const { bottom } = box.getBoundingClientRect();
  const hangsOver = ['banner', 'menu'].some(
    (name) => part(element, name)?.getBoundingClientRect().bottom > bottom + 20,
  );
  box.parentElement.toggleAttribute('data-below', hangsOver);
}

function open({ gateway, ...circumstances }, hasOwnInterface, left) {
  const frame = hasOwnInterface ? ownInterface(left) : null;
  const stage = new Stage(spoken[chosen().lang], { ...circumstances, gateway: { ...gateway, frame } });
  left.addEventListener('abort', () => stage.close());
  return stage;
}

function dressElement(element) {
  const { theme, density } = chosen();
  const { localName } = element;
  if (localName === 'ccp-softphone' || localName === 'ccp-media') element.theme = theme === 'system' ? '' : theme;
  if (localName === 'ccp-softphone') element.density = density;
}
