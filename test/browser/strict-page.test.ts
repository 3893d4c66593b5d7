import { expect } from '@esm-bundle/chai';
import { Panel } from './harness/panel.js';

interface Report {
  readonly violations: readonly string[];
  readonly text: string;
  readonly calls: readonly unknown[];
}

/** A page of its own in a frame, where the module at `script` reports what it saw. */
function visit(script: string, policy: string): Promise<Report> {
  const frame = document.createElement('iframe');
  const report = new Promise<Report>((resolve) => {
    addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow) resolve(data);
    });
  });
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}"></head>
    <body><script type="module" src="${script}"></script></body></html>`;
  frame.width = '320';
  frame.height = '620';
  document.body.append(frame);
  return report;
}

describe('a page with a strict policy', () => {
  afterEach(() => Panel.closeAll());

  it('shows the panel without one violation, and with every shadow root closed', async () => {
    // Firefox knows no 'self' in a frame without an address.
    const { origin } = location;
    const policy = `default-src 'none'; script-src ${origin}; style-src ${origin}; require-trusted-types-for 'script'`;
    const report = await visit('/test/browser/harness/strict-page.ts', policy);
    expect(report.violations).to.deep.equal([]);
    expect(report.text).to.include('Aiko Tanaka');
    expect(report.calls).to.deep.equal([
      ['accept', 'contact-1'],
      ['setMuted', true],
      ['clear', 'contact-1'],
    ]);
  });
});
