import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const app = 'examples/zendesk';
const read = (path: string) => JSON.parse(readFileSync(`${app}/${path}`, 'utf8'));
const manifest = read('manifest.json');

it('has what the framework requires of a manifest', () => {
  expect(manifest).toMatchObject({
    author: { name: expect.any(String), email: expect.stringContaining('@'), url: expect.stringMatching(/^https:/) },
    defaultLocale: expect.stringMatching(/^[a-z]{2}(-[A-Z]{2})?$/),
    private: true,
    version: expect.stringMatching(/^\d+\.\d+/),
    frameworkVersion: '2.0',
  });
  expect(Object.keys(manifest.location)).toEqual(['support']);
});

it('names pages that are there, by paths within the app', () => {
  const { background, top_bar: topBar } = manifest.location.support;
  for (const page of [background, topBar.url]) {
    expect(page).toMatch(/^assets\/[\w-]+\.html$/);
    expect(existsSync(`${app}/${page}`)).toBe(true);
    const html = readFileSync(`${app}/${page}`, 'utf8');
    expect(html).toContain('https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js');
    // Scripts in the page itself are what the framework's own policy refuses.
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|style=/);
  }
});

it('keeps the pane within the sizes that Zendesk recommends for call consoles', () => {
  const { width, height } = manifest.location.support.top_bar.size;
  expect([Number.parseInt(width), Number.parseInt(height)]).toEqual([320, 520]);
  expect([width, height].every((size) => /^\d+px$/.test(size))).toBe(true);
});

it('says each setting in every language, and lets only hosts be called', () => {
  const names = manifest.parameters.map(({ name }: { readonly name: string }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name: string) => /^\w+$/.test(name))).toBe(true);
  for (const file of readdirSync(`${app}/translations`)) {
    const { app: texts } = read(`translations/${file}`);
    expect([file, Object.keys(texts.parameters)]).toEqual([file, names]);
    expect(texts).toMatchObject({ name: expect.any(String), short_description: expect.any(String) });
  }
  expect(existsSync(`${app}/translations/${manifest.defaultLocale}.json`)).toBe(true);
  expect(manifest.domainWhitelist.every((host: string) => /^[\w.-]+$/.test(host))).toBe(true);
});

it('asks of the settings what the softphone needs', () => {
  const script = readFileSync(`${app}/src/top-bar.js`, 'utf8');
  const used = [...script.matchAll(/settings\.(\w+)/g)].map(([, name]) => name);
  expect(new Set(used)).toEqual(new Set(manifest.parameters.map(({ name }: { readonly name: string }) => name)));
});
