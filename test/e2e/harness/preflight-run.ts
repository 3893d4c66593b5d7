import type { Frame, Page } from 'puppeteer-core';
import type { CcpPreflight } from '../../../src/components/preflight/preflight.js';
import type { OldestMajors } from '../../../src/diagnostics/preflight/options.js';
import type { RegionEndpoints } from '../../../src/diagnostics/endpoints.js';
import type { DiagnosticReport, PreflightProfile } from '../../../src/domain/diagnostic-report.js';
import type { VdiPlatform } from '../../../src/domain/media-mode.js';

/** A page with nothing but the preflight; `library` is a module, or the classic script for a page without an origin. */
export const preflightPage = (
  headers: Readonly<Record<string, string>> = {},
  library = '<script type="module" src="/ccp-elements/cdn.js"></script>',
) => ({
  headers,
  body: `<!doctype html><html lang="en"><head><title>Preflight</title><link rel="icon" href="data:,">
${library}</head><body><ccp-preflight></ccp-preflight></body></html>`,
});

export interface Asked {
  readonly profile?: PreflightProfile;
  readonly instanceUrl?: string;
  readonly iceServers?: readonly RTCIceServer[];
  readonly endpoints?: RegionEndpoints;
  readonly oldestMajors?: OldestMajors;
  readonly vdiPlatform?: VdiPlatform;
}

/** Runs the preflight of a page as its button does, with the session of its softphone where there is one. */
export async function preflight(
  place: Page | Frame,
  { profile, instanceUrl, ...options }: Asked = {},
): Promise<DiagnosticReport> {
  return place.evaluate(
    async (attributes, more) => {
      await customElements.whenDefined('ccp-preflight');
      const element = document.querySelector('ccp-preflight') as CcpPreflight;
      const phone = document.querySelector('ccp-softphone');
      Object.assign(element, attributes, phone === null ? {} : { session: phone.session });
      element.options = more;
      return (await element.start()).report;
    },
    { ...(profile === undefined ? {} : { profile }), ...(instanceUrl === undefined ? {} : { instanceUrl }) },
    options,
  );
}
