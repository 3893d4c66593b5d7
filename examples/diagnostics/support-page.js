import { readLog } from '/ccp-elements/diagnostics/logs/read-log.js';
import { buildSupportBundle } from '/ccp-elements/diagnostics/support-bundle/build-bundle.js';
import { element } from './element.js';
import { words } from './words.js';

const mostShown = 20_000;

/** A form for what AWS Support asks for, with the file as it would leave beside it. Nothing is sent anywhere. */
export function supportPage({ region, instanceUrl, found }) {
  const arn = element('input', { name: 'arn' });
  const contacts = element('textarea', { name: 'contacts', rows: 3 });
  const problem = element('textarea', { name: 'problem', rows: 3 });
  const log = element('input', { name: 'log', type: 'file', accept: '.txt,.json,.log' });
  const news = element('p', { role: 'status' });
  const preview = element('pre', { tabindex: 0, 'aria-label': words.preview });
  let entries = [];
  let draft = null;

  const show = () => {
    draft = buildSupportBundle({
      id: crypto.randomUUID(),
      now: Date.now(),
      version: '0.1.0',
      instance: { arn: arn.value.trim() || null, host: new URL(instanceUrl, location.href).host, region },
      environment: {
        userAgent: navigator.userAgent,
        language: navigator.language,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        clockSkew: null,
        logicalCores: navigator.hardwareConcurrency ?? null,
        memoryGiB: navigator.deviceMemory ?? null,
      },
      problem: problem.value,
      contacts: contacts.value.split(/\s+/).filter(Boolean).map(contactOf),
      latency: found.latency(),
      log: entries,
    });
    const taken = Object.values(draft.bundle.redaction.counts).reduce((sum, count) => sum + count, 0);
    const missing = draft.missing.map((need) => words.needs[need]);
    news.textContent = words.taken(taken) + (missing.length === 0 ? '' : words.missing(missing));
    preview.textContent = draft.text.slice(0, mostShown);
  };
  const read = async () => {
    const [file] = log.files;
    const { lines } = await readLog(file === undefined ? '' : await file.text());
    entries = lines.map(({ at, level, component, text }) => ({ at, level, component, text }));
    show();
  };
  for (const field of [arn, contacts, problem]) field.addEventListener('input', show);
  log.addEventListener('change', read);
  const save = element('button', { type: 'button', class: 'ink', onclick: () => saveFile(draft) }, words.save);
  const labelled = (text, field) => element('label', {}, text, field);
  show();
  return element(
    'section',
    { class: 'card' },
    labelled(words.form.contacts, contacts),
    labelled(words.form.problem, problem),
    labelled(words.form.arn, arn),
    labelled(words.form.log, log),
    news,
    element('h2', {}, words.preview),
    preview,
    save,
  );
}

function contactOf(contactId) {
  return { contactId, channel: 'voice', direction: null, queue: null, startedAt: null, endedAt: null };
}

function saveFile({ text, fileName }) {
  const link = element('a', { href: URL.createObjectURL(new Blob([text])), download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
