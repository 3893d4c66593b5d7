/**
 * The origins that an administrator has to approve for this page, its own first: every frame around it counts. Chromium and
 * Safari name them all; elsewhere only the page that led here is known, if it says so.
 */
export function pageOrigins({ location, document }: Pick<Window, 'location' | 'document'>, isFramed: boolean): string {
  const around: readonly string[] = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : [];
  const known = isFramed && around.length === 0 ? originsOf(document.referrer) : around;
  return [...new Set([location.origin, ...known])].join(', ');
}

function originsOf(address: string): readonly string[] {
  return URL.canParse(address) ? [new URL(address).origin] : [];
}
