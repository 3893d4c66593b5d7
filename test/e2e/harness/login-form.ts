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

/** Signs out at the instance's own page. */
export async function signOutAt(context: BrowserContext, instance: SimulatedInstance): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${instance.url}/logout`);
  await page.close();
}
