/**
 * What the gallery shows: each element with the scenes in which it has something to say. Where a scene is not enough,
 * `set` gives the element more properties, and `act` does what a person would do to it. To add an element, add an entry.
 */
import { errorCodes } from '/ccp-elements/cdn/api.js';
import { part, partOnceThere } from './part.js';
import { faultyRules, soundRules } from './presence.js';
import { reporting, typed } from './reports.js';
import { scenes } from './scenes.js';

const every = Object.keys(scenes);
const ringing = every.filter((name) => name.startsWith('ringing'));
const talking = ['connected', 'muted', 'on-hold', 'hold-pending', 'hold-late', 'mute-drifted'];
const entrance = ['loading', 'signed-out', 'signing-in', 'failed', 'expired', 'stopped'];
const limits = { ringLimit: 20, workLimit: 120 };

const press = (name) => async (element) => (await partOnceThere(element, name)).click();

const type = (digits) => async (element) => {
  for (const digit of digits) {
    element.shadowRoot.querySelector(`[data-digit="${digit}"]`).click();
    await element.updateComplete;
  }
};

/** The tables of numbers load when the first digit is typed; those typed before are written in groups with the next one. */
const dial = (digits, written) => async (element) => {
  await type(digits)(element);
  const field = part(element, 'field').querySelector('input');
  for (let tries = 0; tries < 200 && field.value !== written; tries += 1) {
    await new Promise((next) => setTimeout(next, 20));
    part(element, 'field').querySelector('button').click();
    await element.updateComplete;
    await type(digits.slice(-1))(element);
  }
};

/** The list comes from the instance, and is searched as it is typed. */
const search = (text) => async (element) => {
  await partOnceThere(element, 'row');
  const field = part(element, 'field').querySelector('input');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  await element.updateComplete;
};

/** Opens what lies over the body, as a key or a host's own button does. */
const send = (type, detail) => (element) => void element.dispatchEvent(new CustomEvent(type, { detail }));
const keypad = send('ccp-keypad-request', { isOpen: true });
const settings = send('ccp-settings-request', { isOpen: true });
const transfer = send('ccp-quick-connects-request', { purpose: 'transfer' });

/** The element follows the contact that came last. */
const lastContact = (element, { session }) =>
  session.subscribe(
    ({ contacts }) => contacts.at(-1),
    (contact) => (element.contact = contact),
  );

const give = (properties) => (element) => void Object.assign(element, properties);
/** A server that answers thus when somebody asks for a recording. */
const recorded = (answer) => give({ contactId: 'a-contact', source: () => Promise.resolve(answer) });
const askForIt = (element) => element.load();
const both = (one, other) => (element, stage) => {
  one(element, stage);
  return other(element, stage);
};
const inScenes = (names, more = {}) => names.map((scene) => ({ name: scene, scene, ...more }));

const softphone = give({ ...limits, instanceUrl: 'https://example.my.connect.aws', region: 'ap-northeast-1' });
const line = both(softphone, give({ view: 'status' }));
const native = both(softphone, give({ view: 'native' }));

const attributes = (element, { spoken: { customer } }) => {
  const shown = Object.entries(customer).filter(([name]) => name !== 'customerName');
  element.contactAttributes = shown.map(([name, value]) => ({ name, value }));
};

const fields = (element, { spoken: { fields: names } }) => {
  element.fields = [
    { name: names.id, label: names.customer, isMasked: true },
    { name: names.reason, isCopied: true, link: (value) => `https://crm.example.com/${encodeURIComponent(value)}` },
    { name: names.tier },
  ];
};

/** Five reports of one morning in Tokyo; `name` comes from the language. */
const reported = ({ spoken: { customer } }) =>
  ['LI2', 'LT3', 'LI2', 'LO2', 'MI1'].map((code, index) => {
    const [symptom, scenario, severity] = code;
    const at = new Date(Date.UTC(2026, 0, 5, 2, index * 3)).toISOString();
    return {
      ...{ schema: 'disposition.v1', id: `report-${index}`, rev: 1, kind: 'quality', status: 'active' },
      quality: { code, symptom, scenario, severity: Number(severity), chart: 'guide.1' },
      ...{ occurredAt: at, recordedAt: at, offsetMinutes: 540, instance: {}, source: 'keyboard' },
      agent: { username: customer.customerName, site: 'Osaka' },
      contact: { contactId: `contact-${index}`, channel: 'voice', direction: 'inbound' },
      evidence: { roundTrip95: 300 + index * 40 },
    };
  });

const reports = (element, stage) => {
  element.timeZone = 'Asia/Tokyo';
  element.reports = reported(stage);
};
const reportLines = (element, stage) => {
  element.timeZone = 'Asia/Tokyo';
  element.reports = reported(stage).map(({ id, occurredAt, quality, agent, contact, evidence }) => ({
    ...{ id, contactId: contact.contactId, occurredAt: Date.parse(occurredAt), code: quality.code },
    ...{
      severity: quality.severity,
      agent: agent.username,
      queue: '',
      site: agent.site,
      roundTrip: evidence.roundTrip95,
    },
  }));
};
const chooseCell = (element) => element.shadowRoot.querySelector('.cell[data-level="3"]').click();

export const elements = [
  {
    tag: 'ccp-softphone',
    exhibits: [
      ...inScenes(every, { set: softphone }),
      { name: 'keypad-open', scene: 'connected', set: softphone, act: keypad },
      { name: 'states-open', scene: 'available', set: softphone, act: press('button') },
      { name: 'states-open-in-call', scene: 'connected', set: softphone, act: press('button') },
      { name: 'transfer-open', scene: 'connected', set: softphone, act: transfer },
      { name: 'settings-open', scene: 'available', set: softphone, act: settings },
      { name: 'more-open', scene: 'connected', set: softphone, act: press('more') },
    ],
  },
  {
    tag: 'ccp-softphone',
    view: 'status',
    exhibits: [
      ...inScenes(every, { set: line }),
      { name: 'states-open', scene: 'available', set: line, act: press('button') },
      { name: 'keypad-open', scene: 'available', set: line, act: keypad },
    ],
  },
  {
    tag: 'ccp-softphone',
    view: 'native',
    hasOwnInterface: true,
    exhibits: inScenes(['available', 'connected', 'signed-out'], { set: native }),
  },
  {
    tag: 'ccp-agent-state',
    exhibits: [
      ...inScenes([
        ...['available', 'custom', 'offline', 'ringing', 'calling', 'connected', 'on-hold', 'after-contact', 'missed'],
        ...['next-state', ...entrance],
      ]),
      { name: 'states-open', scene: 'available', act: press('button') },
      { name: 'states-open-in-call', scene: 'next-state', act: press('button') },
    ],
  },
  {
    tag: 'ccp-sign-in',
    exhibits: inScenes(entrance, {
      set: give({ instanceUrl: 'https://example.my.connect.aws', region: 'ap-northeast-1' }),
    }),
  },
  {
    tag: 'ccp-incoming-contact',
    exhibits: [
      ...inScenes(ringing, { set: both(give(limits), lastContact) }),
      { name: 'no-limit', scene: 'ringing', set: lastContact },
      ...inScenes(['connecting'], { set: lastContact }),
    ],
  },
  {
    tag: 'ccp-contact-list',
    exhibits: inScenes(['several-contacts', 'two-calls', 'ringing', 'on-hold', 'after-contact', 'missed']),
  },
  {
    tag: 'ccp-contact-card',
    exhibits: inScenes(
      [
        'connecting',
        'calling',
        'connected',
        'on-hold',
        'consultation',
        'conference',
        'all-on-hold',
        'callback',
        'chat',
        'task',
        'email',
      ],
      { set: lastContact },
    ),
  },
  {
    tag: 'ccp-call-quality',
    exhibits: [
      { name: 'badge', scene: 'connected' },
      ...['connected', 'lossy-network', 'no-audio'].map((scene) => ({
        name: scene,
        scene,
        set: give({ view: 'strip' }),
      })),
    ],
  },
  {
    tag: 'ccp-contact-attributes',
    exhibits: [
      { name: 'as-they-come', set: attributes },
      { name: 'as-configured', set: both(attributes, fields) },
    ],
  },
  {
    tag: 'ccp-call-controls',
    exhibits: [
      ...inScenes(
        [
          ...talking,
          'connecting',
          'consultation',
          'conference',
          'all-on-hold',
          'chat',
          'expired-in-call',
          'link-down-in-call',
        ],
        {
          set: lastContact,
        },
      ),
      { name: 'keypad-open', scene: 'connected', set: both(give({ isKeypadOpen: true }), lastContact) },
    ],
  },
  {
    tag: 'ccp-connections',
    exhibits: inScenes(['calling-colleague', 'consultation', 'conference', 'all-on-hold'], { set: lastContact }),
  },
  {
    tag: 'ccp-quick-connects',
    exhibits: [
      { name: 'transfer-open', scene: 'connected', set: lastContact },
      { name: 'add-open', scene: 'connected', set: both(give({ purpose: 'add' }), lastContact) },
      { name: 'search', scene: 'connected', set: lastContact, act: search('mori') },
      {
        name: 'search-number',
        scene: 'connected',
        set: both(give({ country: 'JP' }), lastContact),
        act: search('0312345678'),
      },
      { name: 'search-in-vain', scene: 'connected', set: lastContact, act: search('xyz') },
    ],
  },
  {
    tag: 'ccp-settings',
    exhibits: inScenes(['available', 'desk-phone', 'voice-enhancement', 'no-devices']),
  },
  {
    tag: 'ccp-dialpad',
    exhibits: [
      ...inScenes(['available']),
      { name: 'keypad-open', scene: 'available', set: give({ isOpen: true }) },
      {
        name: 'number',
        scene: 'available',
        set: give({ isOpen: true, country: 'JP' }),
        act: dial('0312345678', '03-1234-5678'),
      },
      {
        name: 'number-too-short',
        scene: 'available',
        set: give({ isOpen: true, country: 'JP' }),
        act: dial('0312', '03-12'),
      },
      {
        name: 'dial-pending',
        scene: 'dial-pending',
        set: give({ isOpen: true, country: 'JP' }),
        act: dial('0312345678', '03-1234-5678'),
      },
      { name: 'no-outbound', scene: 'no-outbound', set: give({ isOpen: true }) },
      {
        name: 'digits-in-call',
        scene: 'connected',
        set: (element, { contactId }) => void (element.contactId = contactId),
        act: type('1*42#'),
      },
    ],
  },
  {
    tag: 'ccp-after-contact-work',
    exhibits: [
      { name: 'after-contact', scene: 'after-contact', set: both(give(limits), lastContact) },
      { name: 'no-limit', scene: 'after-contact', set: lastContact },
    ],
  },
  {
    tag: 'ccp-quality-report',
    exhibits: [
      { name: 'connected', scene: 'connected', set: reporting, act: typed('l', '2') },
      { name: 'available', scene: 'available', set: reporting },
    ],
  },
  {
    tag: 'ccp-disposition-form',
    exhibits: [{ name: 'after-contact', scene: 'after-contact', set: reporting, act: typed('2') }],
  },
  {
    tag: 'ccp-heat-map',
    exhibits: [
      { name: 'as-they-come', set: reports },
      { name: 'cell-chosen', set: reports, act: chooseCell },
      { name: 'as-table', set: both(reports, give({ isTable: true })) },
    ],
  },
  { tag: 'ccp-issue-list', exhibits: [{ name: 'as-they-come', set: reportLines }] },
  {
    tag: 'ccp-presence-rules',
    exhibits: [
      { name: 'sound', set: give(soundRules) },
      { name: 'faulty', set: give(faultyRules) },
    ],
  },
  {
    tag: 'ccp-recording',
    exhibits: [
      { name: 'not-asked', set: recorded({ state: 'not-ready' }) },
      { name: 'not-ready', set: recorded({ state: 'not-ready' }), act: askForIt },
      {
        name: 'no-session',
        set: recorded({ state: 'no-session', signInUrl: 'https://sso.example.com' }),
        act: askForIt,
      },
      { name: 'forbidden', set: recorded({ state: 'forbidden' }), act: askForIt },
      { name: 'unavailable', set: recorded({ state: 'failed' }), act: askForIt },
    ],
  },
  { tag: 'ccp-status-line', exhibits: inScenes(every) },
  { tag: 'ccp-media', exhibits: inScenes(['signed-out', 'available', 'connected', 'muted', 'desk-phone']) },
  { tag: 'ccp-native-frame', hasOwnInterface: true, exhibits: inScenes(['available']) },
  {
    tag: 'ccp-message',
    exhibits: [
      { name: 'alarm', set: give({ code: 'mute/drifted', variant: 'alarm' }) },
      { name: 'warning', set: give({ code: 'connection/lost', variant: 'warning' }) },
      ...Object.keys(errorCodes).map((code) => ({ name: code, set: give({ code }) })),
    ],
  },
];

/** The name of an entry in the address of the page. */
export const idOf = ({ tag, view }) => (view === undefined ? tag : `${tag}-${view}`);
