import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'E2E_PROFILES';

/** Where browsers of this run keep their profiles: workers end without a word, so that the run tidies up behind them. */
export function profilesFolder(): string {
  return process.env[variable] ?? tmpdir();
}

export async function setup(): Promise<void> {
  process.env[variable] = await mkdtemp(join(tmpdir(), 'ccp-elements-e2e-'));
}

export async function teardown(): Promise<void> {
  await rm(profilesFolder(), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
