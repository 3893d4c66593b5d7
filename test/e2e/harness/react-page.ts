import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What the page keeps for a test to read. */
export interface ReactPageFacts {
  /** How often the component was mounted: StrictMode does it twice. */
  mounts: number;
  /** The contact of each `onCcpContactOffered`. */
  readonly offered: string[];
  /** The status of each `onCcpStatusChange`. */
  readonly statuses: string[];
  setShown(isShown: boolean): void;
}

declare global {
  interface Window {
    facts?: ReactPageFacts;
  }
}

const page = (instanceUrl: string): string => `
  import { StrictMode, createElement as make, useEffect, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import { CcpSoftphone } from 'ccp-elements/react';

  const facts = (window.facts = { mounts: 0, offered: [], statuses: [], setShown: () => undefined });

  function Page() {
    const [isShown, setShown] = useState(true);
    useEffect(() => {
      facts.mounts += 1;
      facts.setShown = setShown;
    }, []);
    if (!isShown) return make('p', null, 'Another page');
    return make(CcpSoftphone, {
      instanceUrl: '${instanceUrl}',
      region: 'ap-northeast-1',
      lang: 'en',
      streamsUrl: '/streams/connect-streams-min.js',
      onCcpContactOffered: ({ detail }) => facts.offered.push(detail.contact.contactId),
      onCcpStatusChange: ({ detail }) => facts.statuses.push(detail.status),
    });
  }

  createRoot(document.querySelector('main')).render(make(StrictMode, null, make(Page)));
`;

/** A page in React's development mode, bundled as an integrator's would be, with the softphone in StrictMode. */
export async function reactPage(instanceUrl: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: page(instanceUrl), resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'silent',
  });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  return `<!doctype html><html lang="en"><title>React</title><link rel="icon" href="data:,"><main></main><script type="module">${script}</script></html>`;
}
