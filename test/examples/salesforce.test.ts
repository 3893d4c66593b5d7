import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readCallCenter } from '../../src/crm/salesforce/call-center.js';
import type { FakeOmni } from '../fakes/salesforce/fake-omni.js';
import { statusNamed } from '../fakes/salesforce/fake-org.js';
import type { HostWindow } from '../fakes/salesforce/host-window.js';
import { aSalesforceDesk } from '../crm/salesforce/salesforce-desk.js';
import { settle } from '../session/story.js';

const project = join('examples', 'salesforce');
const read = (...path: string[]): string => readFileSync(join(project, ...path), 'utf8');
const files = readdirSync(project, { recursive: true, encoding: 'utf8' });
const source = join('force-app', 'main', 'default');
const version = '67.0';

/** Where a file is no well-formed XML, or null. */
function complaint(text: string): string | null {
  const open: string[] = [];
  const tags = text
    .replace(/<\?xml[^?]*\?>/, '')
    .matchAll(/<(\/?)([\w:.]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|<[^>]*>?/g);
  for (const [tag, end, name, , alone] of tags) {
    if (name === undefined) return `not a tag: ${tag}`;
    if (end === '/' && open.pop() !== name) return `${tag} closes nothing`;
    if (end === '' && alone === '') open.push(name);
  }
  if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(text)) return 'a bare ampersand';
  return open.length === 0 ? null : `${open.join(', ')} stay open`;
}

const namesIn = (text: string, tag: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, name]) => name ?? '');
const has = (...path: string[]): boolean => files.includes(join(source, ...path));

describe('what deploys to Salesforce', () => {
  it.each(files.filter((file) => /\.(xml|page|cmp)$/.test(file)))('is well-formed: %s', (file) => {
    expect(complaint(read(file))).toBeNull();
  });

  it('is for one API version, that of its scripts too', () => {
    expect(JSON.parse(read('sfdx-project.json'))).toMatchObject({ sourceApiVersion: version });
    const stated = files
      .filter((file) => file.endsWith('-meta.xml'))
      .flatMap((file) => namesIn(read(file), 'apiVersion'));
    expect(new Set(stated)).toEqual(new Set([version]));
    const pages = files.filter((file) => file.endsWith('.page'));
    const scripts = pages.flatMap((file) => [...read(file).matchAll(/\/support\/\w+\/([\d.]+)\//g)]);
    expect(new Set(scripts.map(([, name]) => name))).toEqual(new Set([version]));
  });

  it('gives agents what is there', () => {
    const permissions = read(source, 'permissionsets', 'CcpAgent.permissionset-meta.xml');
    const classes = namesIn(permissions, 'apexClass');
    expect(classes.filter((name) => !has('classes', `${name}.cls`))).toEqual([]);
    expect(namesIn(permissions, 'apexPage').filter((name) => !has('pages', `${name}.page`))).toEqual([]);
    const fields = namesIn(permissions, 'field').map((name) => name.split('.'));
    expect(fields.filter(([object, name]) => !has('objects', `${object}`, 'fields', `${name}.field-meta.xml`))).toEqual(
      [],
    );
    expect(classes).toEqual(['CcpCallLog', 'CcpCampaign', 'CcpPresence']);
  });

  it.each(['CcpLightning', 'CcpClassicConsole', 'CcpClassic', 'CcpAudio'])(
    'has the page %s with its scripts',
    (name) => {
      const page = read(source, 'pages', `${name}.page`);
      expect(has('pages', `${name}.page-meta.xml`)).toBe(true);
      for (const [, resource] of page.matchAll(/\$Resource\.(\w+)/g)) {
        expect(has('staticresources', `${resource}.resource-meta.xml`)).toBe(true);
      }
      const both = /opencti_min\.js[\s\S]*interaction\.js|interaction\.js[\s\S]*opencti_min\.js/;
      expect(page).not.toMatch(both);
    },
  );

  it('calls methods that Apex offers to the softphone', () => {
    const asked = read('src', 'softphone.js').matchAll(/'(Ccp\w+)\.(\w+)'/g);
    for (const [, name, method] of asked) {
      const text = read(source, 'classes', `${name}.cls`);
      expect(text).toContain(`global with sharing class ${name}`);
      expect(text).toContain(`webService static String ${method}(`);
    }
  });

  it('lets the instance have the microphone', () => {
    const site = read(source, 'cspTrustedSites', 'CcpAmazonConnect.cspTrustedSite-meta.xml');
    for (const tag of ['canAccessMicrophone', 'isApplicableToFrameSrc', 'isActive'])
      expect(namesIn(site, tag)).toEqual(['true']);
  });
});

describe.each(['CcpLightning', 'CcpClassicConsole', 'CcpClassic'])('the call center %s', (name) => {
  const text = read('call-centers', `${name}.xml`);
  const sections = [...text.matchAll(/<section sortOrder="(\d+)" name="(\w+)" label="[^"]+">([\s\S]*?)<\/section>/g)];
  const items = [...text.matchAll(/<item sortOrder="(\d+)" name="(\w+)" label="[^"]+">([^<]*)<\/item>/g)];
  const value = (item: string): string => items.find(([, , named]) => named === item)?.[3] ?? '';

  it('keeps to the rules of Salesforce', () => {
    expect(sections.map(([, order]) => order)).toEqual(['0', '1', '2']);
    expect(sections[0]?.[2]).toBe('reqGeneralInfo');
    for (const [, , , content] of sections) {
      const orders = [...(content ?? '').matchAll(/<item sortOrder="(\d+)"/g)].map(([, order]) => Number(order));
      expect(orders).toEqual(orders.map((_order, at) => at));
    }
    expect(items.slice(0, 2).map(([, , item]) => item)).toEqual(['reqInternalName', 'reqDisplayName']);
    expect(value('reqInternalName')).toMatch(/^[A-Za-z][A-Za-z0-9]{0,39}$/);
    expect(value('reqUseApi')).toBe('true');
    expect(value('reqSalesforceCompatibilityMode')).toBe(name === 'CcpLightning' ? 'Lightning' : 'Classic');
    const [height, width] = [Number(value('reqSoftphoneHeight')), Number(value('reqSoftphoneWidth'))];
    expect(height >= 240 && height <= 2560 && width >= 200 && width <= 1920).toBe(true);
    expect(new Set(items.map(([, , item]) => item)).size).toBe(items.length);
  });

  it('opens a page that is there, and is read by the softphone', () => {
    expect(has('pages', `${value('reqAdapterUrl').replace('/apex/', '')}.page`)).toBe(true);
    const settings = Object.fromEntries(
      items.map(([, , item, text]) => [`/section/${item}`, (text ?? '').replaceAll('&quot;', '"')]),
    );
    expect(readCallCenter(settings)).toMatchObject({
      isDone: true,
      value: { region: 'ap-northeast-1', phoneFormat: { country: 'JP' }, taskBegins: 'start', closesTabs: true },
    });
  });
});

/** Runs the Aura component of the project on the simulated Omni-Channel. */
function runAura(host: HostWindow, omni: FakeOmni): void {
  const load = (part: string): Record<string, (...values: unknown[]) => void> =>
    runInThisContext(read(source, 'aura', 'ccpOmniUtility', `ccpOmniUtility${part}.js`));
  const [controller, helper] = [load('Controller'), load('Helper')];
  const call = (method: string) => (argument: Record<string, string>) => {
    try {
      return Promise.resolve(omni.call(method, Object.values(argument)[0] ?? ''));
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error());
    }
  };
  const parts: Record<string, unknown> = {
    omni: new Proxy({}, { get: (_target, name) => call(String(name)) }),
    channel: {
      publish: (message: object) => host.tell({ name: 'message', payload: { channel: 'CcpOmni__c', message } }),
    },
  };
  const component = { find: (name: string) => parts[name] };
  const params = (values: Readonly<Record<string, unknown>>) => ({ getParam: (name: string) => values[name] });
  const handlers: Readonly<Record<string, string>> = { LOGIN_SUCCESS: 'handleLogin', STATUS_CHANGED: 'handleStatus' };
  host.hear(({ name, payload }) => {
    if (name !== 'message') return;
    const { message } = payload as { message: Readonly<Record<string, unknown>> };
    controller['handleRequest']?.(component, params(message), helper);
  });
  omni.hear(({ type, payload, reason }) =>
    controller[handlers[type] ?? '']?.(component, params({ ...payload, reason }), helper),
  );
}

it('the component in the utility bar lends Omni-Channel to the softphone', async () => {
  const desk = aSalesforceDesk({ isConsole: false, adapter: { presence: 'utility' } });
  runAura(desk.host, desk.omni);
  await desk.value(desk.adapter.connect());
  const { presence } = desk.adapter;
  if (presence === null) throw new Error('the component did not answer');
  const reasons: string[] = [];
  presence.on((event) => event.type === 'status' && reasons.push(event.reason));
  await desk.value(presence.set(statusNamed('On_Call').id));
  await settle();
  expect(desk.omni.statusApiName).toBe('On_Call');
  expect(await desk.value(presence.read())).toMatchObject({ isSignedIn: true, status: { apiName: 'On_Call' } });
  expect(reasons).toEqual(['api']);
  expect(await desk.answer(presence.set('0N5000000000000'))).toMatchObject({ isDone: false });
});
