import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/collector/sqlite-store.js';
import { report } from '../disposition/analysis/reports.js';
import { temporaryFolders } from '../harness/temporary-folders.js';

const token = 'token-of-the-agents';

const folder = temporaryFolders('ccp-collector');

/** The collector as a process of its own, to be killed. */
async function start(file: string): Promise<{ readonly process: ChildProcess; readonly url: string }> {
  const script = `
    import { register } from 'node:module';
    register('./test/config/typescript-loader.js', 'file://' + process.cwd() + '/');
    const { startCollector, openSqliteStore, staticTokens } = await import('./src/collector/index.ts');
    const store = await openSqliteStore({ file: ${JSON.stringify(file)} });
    const authenticate = staticTokens([{ name: 'agents', token: '${token}', may: ['write'] }]);
    const { url, stop } = await startCollector({ store, authenticate, port: 0, rate: { perSecond: 1e6, burst: 1e6 } });
    process.once('SIGTERM', () => void stop());
    console.log(url);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('exit', () => reject(new Error('the collector ended before it was ready')));
  });
  return { process: child, url };
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));

async function send(url: string, ids: readonly string[]): Promise<readonly string[]> {
  const body = JSON.stringify(ids.map((id) => report({ id, contactId: `contact-of-${id}` })));
  const response = await fetch(`${url}/dispositions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body,
  });
  if (response.status !== 207) throw new Error(`answered ${response.status}`);
  const { results } = (await response.json()) as { results: { id: string; status: string }[] };
  return results.filter(({ status }) => status !== 'rejected').map(({ id }) => id);
}

describe('a collector that dies', () => {
  it('has lost nothing that it acknowledged, and takes the rest once when it is sent again', async () => {
    const file = join(folder(), 'dispositions.db');
    const batches = Array.from({ length: 120 }, (_, batch) =>
      Array.from({ length: 10 }, (_, index) => `record-${batch}-${index}`),
    );
    const acknowledged = new Set<string>();
    const first = await start(file);
    const died = ended(first.process);
    const all = batches.map(async (ids) => {
      for (const id of await send(first.url, ids)) acknowledged.add(id);
      if (acknowledged.size >= 300) first.process.kill('SIGKILL');
    });
    await Promise.allSettled(all);
    first.process.kill('SIGKILL');
    await died;
    expect(acknowledged.size).toBeGreaterThanOrEqual(300);

    const store = await openSqliteStore({ file });
    const kept = new Set<string>();
    for await (const { id } of store.read({})) kept.add(id);
    await store.close();
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);

    const second = await start(file);
    const stopped = ended(second.process);
    for (const ids of batches) await send(second.url, ids);
    second.process.kill('SIGTERM');
    expect(await stopped).toBe(0);

    const after = await openSqliteStore({ file });
    const ids: string[] = [];
    for await (const { id } of after.read({})) ids.push(id);
    await after.close();
    expect(ids.length).toBe(1200);
    expect(new Set(ids).size).toBe(1200);
  }, 60_000);
});
