import type { BrowserContext, Page } from 'puppeteer-core';
import { eventually } from './eventually.js';
import type { SimulatedInstance } from './simulated-instance.js';

/** Sends the instance's sign-in form with the user name that is filled in. */
export async function sendLoginForm(page: Page): Promise<void> {
  const button = await eventually('the sign-in form', () => page.$('form button'));
  await button.click();
  await eventually('the form is sent', async () => page.isClosed() || (await page.$('form')) === null);
}

/** Signs in at the instance's own page, in a tab that closes again. */
export async function signInAt(context: BrowserContext, instance: SimulatedInstance): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${instance.url}/login`);
  await sendLoginForm(page);
  if (!page.isClosed()) await page.close();
}

/**
 * Gives a browser the cookie that the form would bring, for tests that begin after the sign-in; a page with a form, and a
 * softphone that waits for it, cost as much as many a test.
 */
export async function holdSession(
  context: BrowserContext,
  instance: SimulatedInstance,
  username = 'agent',
): Promise<void> {
  const { hostname } = new URL(instance.url);
  const held = (await context.cookies()).filter(({ domain }) => domain === hostname);
  const body = new FormData();
  body.set('username', username);
  const cookie = held.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${instance.url}/login`, { method: 'POST', body, headers: { cookie } });
  const [name = '', value = ''] = answer.headers.get('set-cookie')?.split(';')[0]?.split('=') ?? [];
  if (value === '') throw new Error('The instance signed nobody in.');
  await context.setCookie({ name, value, domain: hostname, path: '/', secure: true, httpOnly: true, sameSite: 'None' });
}

/** Signs out at the instance's own page. */
export async function signOutAt(context: BrowserContext, instance: SimulatedInstance): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${instance.url}/logout`);
  await page.close();
}
