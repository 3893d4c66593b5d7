import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { samplePage } from '../e2e/harness/sample-page.js';

/** Milliseconds that a page takes to be gone: the next one would be given what is left of its processes and its SharedWorker. */
export const pageIsGone = 600;

/** What the pages tell the bench. Times are epoch milliseconds of the browser. */
export interface BenchWindow {
  /** When the agent was ready. */
  readyAt: number | null;
  /** When each contact was told, by its id. */
  readonly contacts: Record<string, { event: number; streams?: number; painted?: number }>;
  /** Starts over without leaving the page: unmount, mount, until the agent is ready. */
  remount(): Promise<void>;
}

const common = `
  globalThis.readyAt = null;
  globalThis.contacts = {};
  globalThis.clock = () => performance.timeOrigin + performance.now();
  globalThis.until = async (ask) => { while (!ask()) await new Promise((go) => setTimeout(go, 5)); };
`;

/** The README's page with ears. Unmounting takes the three steps that Streams needs in one window. */
const rawEars = `<script>
  ${common}
  function listen() {
    connect.agent(() => (readyAt ??= clock()));
    connect.contact((contact) => (contacts[contact.getContactId()] = { event: clock() }));
  }
  // After the handler of the body, which starts Streams.
  addEventListener('load', () => setTimeout(listen));
  globalThis.remount = async () => {
    connect.core.terminate();
    clearTimeout(connect.core.iframeRefreshTimeout);
    clearTimeout(connect.core.ccpLoadTimeoutInstance);
    document.querySelector('iframe').remove();
    readyAt = null;
    init();
    listen();
    await until(() => readyAt !== null);
  };
</script>`;

/** The tag with ears; the Streams of its realm is heard too, for the time that this library adds. */
const ourPage = (instanceUrl: string) => `<!DOCTYPE html>
<html>
  <head>
    <meta charset="UTF-8">
    <script>${common}</script>
    <script type="module" src="/ccp-elements/cdn.js"></script>
  </head>
  <body>
    <div id="panel" style="width: 320px; height: 640px;">
      <ccp-softphone instance-url="${instanceUrl}" region="us-east-1" style="height: 100%"></ccp-softphone>
    </div>
    <script type="module">
      const panel = document.querySelector('#panel');
      const markup = panel.innerHTML;
      await customElements.whenDefined('ccp-softphone');
      const phone = () => panel.querySelector('ccp-softphone');
      const find = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.localName === 'button' && element.textContent.trim() === 'Accept' && element.checkVisibility()) return element;
          const inside = element.shadowRoot && find(element.shadowRoot);
          if (inside) return inside;
        }
        return null;
      };
      const painted = (contact) => {
        if (find(phone().renderRoot)) requestAnimationFrame(() => setTimeout(() => (contact.painted = clock())));
        else requestAnimationFrame(() => painted(contact));
      };
      async function listen() {
        await phone().updateComplete;
        const { session } = phone();
        session.subscribe(({ status, agent }) => status === 'ready' && agent !== null, (isReady) => isReady && (readyAt ??= clock()));
        session.on(({ type, contact }) => {
          if (type !== 'contact-offered') return;
          painted(Object.assign((contacts[contact.contactId] ??= {}), { event: clock() }));
        });
        await until(() => readyAt !== null);
        const realm = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow.connect).find(Boolean);
        realm?.contact((contact) => ((contacts[contact.getContactId()] ??= {}).streams = clock()));
      }
      globalThis.remount = async () => {
        await phone().session.stop();
        panel.replaceChildren();
        readyAt = null;
        panel.innerHTML = markup;
        await listen();
      };
      await listen();
    </script>
  </body>
</html>`;

/** The session without an element, or with one, that makes no sound: a thousand calls a second are nothing to ring for. */
const quietPage = (instanceUrl: string, isTag: boolean) => `<!DOCTYPE html>
<html>
  <head><meta charset="UTF-8"><script>${common}</script></head>
  <body>
    <script type="module">
      import { createSession } from '/ccp-elements/cdn.js';
      const session = createSession({ instanceUrl: '${instanceUrl}', region: 'us-east-1', ringtone: 'off' });
      session.subscribe(({ status, agent }) => status === 'ready' && agent !== null, (isReady) => isReady && (readyAt ??= clock()));
      if (${isTag}) {
        const phone = Object.assign(document.createElement('ccp-softphone'), { session });
        phone.setAttribute('style', 'display: block; width: 320px; height: 640px');
        document.body.append(phone);
      }
    </script>
  </body>
</html>`;

/** The addresses of the pages, with their documents. */
export async function benchPages(instanceUrl: string): Promise<Readonly<Record<string, string>>> {
  const readme = await readFile('node_modules/amazon-connect-streams/README.md', 'utf8');
  return {
    '/streams/': samplePage(readme, instanceUrl).replace('</head>', `${rawEars}</head>`),
    '/ours': ourPage(instanceUrl),
    '/session': quietPage(instanceUrl, false),
    '/tag': quietPage(instanceUrl, true),
  };
}

export async function whenReady(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => (globalThis as unknown as BenchWindow).readyAt, { polling: 20 });
  return Number(await handle.jsonValue());
}
