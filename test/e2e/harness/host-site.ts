import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { SessionContact } from '../../../src/session/session-snapshot.js';
import { signInAt } from './login-form.js';
import { servePages, type PageServer, type ServedPage } from './page-server.js';
import type { Stage } from './stage.js';

/** A host's own pages, served while the tests of a `describe` run; the agent is signed in at the instance before. */
export class HostSite {
  #server: PageServer | null = null;

  constructor(stage: Stage, pages: (instanceUrl: string) => Readonly<Record<string, ServedPage>>) {
    beforeAll(async () => {
      this.#server = await servePages(pages(stage.instance.url));
      await signInAt(stage.context, stage.instance);
    });
    afterAll(() => this.#server?.close());
  }

  get origin(): string {
    return this.#open.origin;
  }

  /** The paths that browsers asked for, in order. */
  get requested(): readonly string[] {
    return this.#open.requested;
  }

  /** Where a page of the site is. */
  at(path: string): string {
    return new URL(path, this.#open.origin).href;
  }

  get #open(): PageServer {
    if (this.#server === null) throw new Error('The site is not served yet.');
    return this.#server;
  }
}

interface TagPage {
  /** More for the head, before the library. */
  readonly head?: string;
  readonly attributes?: string;
  /** Options that no attribute carries. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** A module that runs after the tag. */
  readonly script?: string;
}

/** The facts of a contact that the tag tells its page. */
const contactFacts = ['offered', 'dialled', 'accepted', 'connected', 'held', 'resumed', 'finished', 'cleared'];

/** A page with nothing but the tag, which writes down what is told of contacts. */
export function tagPage(
  instanceUrl: string,
  { head = '', attributes = '', options = {}, script = '' }: TagPage = {},
): string {
  return `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,">${head}
<script type="module" src="/ccp-elements/cdn.js"></script></head><body>
<ccp-softphone region="us-east-1" ${attributes}></ccp-softphone>
<script type="module">
  const phone = document.querySelector('ccp-softphone');
  globalThis.told = [];
  for (const fact of ${JSON.stringify(contactFacts)}) {
    phone.addEventListener('ccp-contact-' + fact, ({ detail: { contact } }) => told.push({ fact, contact }));
  }
  ${script}
  phone.options = ${JSON.stringify(options)};
  phone.instanceUrl = '${instanceUrl}';
</script></body></html>`;
}

/** A fact of a contact as the tag told it. */
export interface ToldFact {
  readonly fact: string;
  readonly contact: SessionContact;
}

/** What the tag of a `tagPage` has told of contacts, in order. */
export async function toldBy(page: Page): Promise<readonly ToldFact[]> {
  return page.evaluate(() => (globalThis as unknown as { told: readonly ToldFact[] }).told);
}
