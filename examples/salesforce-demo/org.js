/** The simulated org of the example: shared by the tabs of this browser, kept over reloads. */
import {
  FakeOmni,
  FakeOrg,
  HostWindow,
  runOmniUtility,
  shareOmni,
  storageMemory,
  wallClock,
  Weather,
} from '/ccp-elements/simulator/salesforce.js';

const memory = 'simulated-salesforce.1';

const people = [
  ['Contact', { Name: 'Aiko Tanaka', Phone: '03-1234-5678', Title: 'Optician', Email: 'aiko.tanaka@example.com' }],
  ['Contact', { Name: 'Jonas Weber', Phone: '(206) 555-0100', Title: 'Purchasing', Email: 'j.weber@example.com' }],
  ['Lead', { Name: 'Marta Nowak', Phone: '+442079460321', Company: 'Nowak Lenses' }],
  ['Case', { Subject: 'Frames arrived bent', Name: 'Frames arrived bent', Status: 'New' }],
];

/** One window of the org for the tab that this runs in. */
export function openOrg({ ui, instanceUrl }) {
  const org = new FakeOrg({
    memory: storageMemory(memory),
    settings: {
      '/reqConnectOptions/reqConnectURL': instanceUrl,
      '/reqConnectOptions/reqConnectRegion': 'ap-northeast-1',
      '/reqConnectOptions/reqConnectPhoneFormat': '{"Country":"JP","NF":"National"}',
      '/reqTaskOptions/reqTaskBegins': 'start',
      '/reqTaskOptions/reqTaskRequiresDisposition': 'true',
      '/reqTaskOptions/reqClosesTabs': 'true',
    },
  });
  if (org.records().length === 0) for (const [type, fields] of people) org.add(type, fields);
  const omni = new FakeOmni(org);
  shareOmni(omni, memory);
  const host = new HostWindow({ org, omni, ui });
  if (ui === 'lightning') runOmniUtility(host);
  return { org, omni, host, weather: new Weather(wallClock, { seed: 5, latency: [5, 60] }) };
}

export function startOver() {
  localStorage.removeItem(memory);
}
