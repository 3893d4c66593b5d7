import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

const run = promisify(execFile);

/** What a page has before any script of ours: names of the window. */
const memory = '<script>var namesBefore = Object.getOwnPropertyNames(window);</script>';

const newNames = (): readonly string[] => {
  const { namesBefore } = globalThis as unknown as { readonly namesBefore: readonly string[] };
  const known = new Set([...namesBefore, '0', 'told', 'begin', 'hear', 'contact']);
  return Object.getOwnPropertyNames(window).filter((name) => !known.has(name));
};

const inNode = (script: string) => run(process.execPath, ['--input-type=module', '--eval', script]);

describe('pain 21: globals, and no module', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { head: memory }),
    '/tag': tagPage(instanceUrl, { head: memory }),
  }));

  it(`raw Streams ${streamsVersion} leaves names in the window, and is no module`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    const names = await raw.page.evaluate(newNames);
    expect(names).toEqual(['AWS', 'md5', 'connect', 'lily', 'sprintf', 'vsprintf', 'ccpVersion']);
    const imported = `const streams = await import('amazon-connect-streams'); console.log(Object.keys(streams).join());`;
    await expect(inNode(imported)).rejects.toThrow(/window|navigator|self|document/);
  });

  it('ours leaves none in a whole call, besides the marks by which Lit knows its own copies', async () => {
    const desk = await stage.desk(site.at('/tag'));
    await desk.takeCall();
    const names = await desk.page.evaluate(newNames);
    expect(names.filter((name) => !/^(?:lit|reactiveElement)|aria/.test(name))).toEqual([]);
    expect(await desk.page.evaluate(() => 'connect' in window)).toBe(false);
  });

  it('ours leaves the host’s own `connect` alone', async () => {
    const desk = await stage.desk(site.at('/tag'));
    await desk.page.evaluate(() => Object.assign(window, { connect: 'the host’s own' }));
    await desk.command('restart');
    await desk.takeCall();
    expect(await desk.page.evaluate(() => (window as unknown as { connect: string }).connect)).toBe('the host’s own');
  });

  it('ours can be imported where there is no browser, by name', async () => {
    const { stdout } = await inNode(
      `const { createSession, isCcpError } = await import('ccp-elements'); console.log(typeof createSession, typeof isCcpError);`,
    );
    expect(stdout.trim()).toBe('function function');
  });
});
