/** Makes the pictures of the README: the CRM example with a connected call, from a real run on `dist/`. */
import { register } from 'node:module';

register('./typescript-loader.js', import.meta.url);
const { AgentDesk } = await import('../e2e/harness/agent-desk.ts');
const { openBrowser } = await import('../e2e/harness/browser.ts');
const { pause } = await import('../e2e/harness/eventually.ts');
const { SimulatedInstance } = await import('../e2e/harness/simulated-instance.ts');

const pictures = { 'docs/screenshot.png': 'light', 'docs/screenshot-dark.png': 'dark' };
const attributes = {
  customerName: 'Aiko Tanaka',
  customerId: '4471',
  Tier: 'Gold, since 2019',
  Reason: 'Invoice 2026-1183',
  Language: 'Japanese',
};

const [open, instance] = await Promise.all([openBrowser('chromium'), SimulatedInstance.start()]);
try {
  const desk = await AgentDesk.signedIn(open.browser.defaultBrowserContext(), instance, `${instance.crm}/?lang=en`);
  await desk.page.setViewport({ width: 1280, height: 800, deviceScaleFactor: 2 });
  await desk.takeCall({ from: '+81312345678', queue: 'Billing', attributes, customer: 'prompt' });
  // A call looks like one after a few seconds.
  await pause(6000);
  for (const [path, value] of Object.entries(pictures)) {
    await desk.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await pause(300);
    await desk.page.screenshot({ path });
    console.log(path);
  }
} finally {
  await open.close();
  await instance.stop();
}
