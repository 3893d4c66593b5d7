import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { customerKinds } from '../../../src/simulator/instance/customer.js';
import { defaultSettings } from '../../../src/simulator/instance/settings.js';
import { defaultServerSettings } from '../../../src/simulator/server/instance-desk.js';
import { Client } from './client.js';

const client = new Client();
const page = readFileSync('docs/simulator.md', 'utf8');

interface Example {
  readonly method: string;
  /** Under `/simulator/`; `$id` is a contact. */
  readonly path: string;
  readonly body: string | null;
}

/** The requests that the page shows, in its order. */
const examples = [...page.matchAll(/curl .*?\$instance\/simulator\/[^\s")]+/g)].map(([command]): Example => {
  const body = /-d '([^']+)'/.exec(command)?.[1] ?? null;
  const method = /-X (\w+)/.exec(command)?.[1] ?? (body === null ? 'GET' : 'POST');
  return { method, path: /\$instance\/simulator\/(.*)$/.exec(command)?.[1] ?? '', body };
});

/** The first cells of all tables: names of members, settings, options. */
const named = new Set(
  page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name)),
);

describe('the page about the simulated instance', () => {
  it('shows requests of each kind', () => {
    const kinds = new Set(examples.map(({ method, path }) => `${method} ${path.split('?')[0]}`));
    for (const kind of ['POST contacts', 'GET state', 'GET requests', 'PUT faults', 'PUT settings'])
      expect(kinds).toContain(kind);
  });

  it.each(examples)('shows $method $path $body, which the instance takes', async ({ method, path, body }) => {
    const { body: made } = await client.control('POST', 'contacts', { channel: 'voice', from: '+81312345678' });
    const { status } = await client.control(method, path.replace('$id', made.contactId), body ?? undefined);
    expect(status).toBe(method === 'POST' && path === 'contacts' ? 201 : 200);
  });

  it('names every setting, every customer and every route', () => {
    const fixed = ['region', 'accountId', 'instanceId'];
    const settings = Object.keys(defaultSettings).filter((name) => !fixed.includes(name));
    const routes = ['POST contacts', 'POST reset', 'GET state', 'GET requests', 'PUT faults', 'PUT settings'];
    for (const name of [...settings, ...Object.keys(defaultServerSettings), ...customerKinds])
      expect(named).toContain(name);
    for (const route of routes) expect(named).toContain(route.replace(' ', ' /simulator/'));
  });
});
