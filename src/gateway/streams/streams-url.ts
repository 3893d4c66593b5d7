let given: string | null = null;

/**
 * Where the Streams script lies when no session says otherwise. By default beside this package's modules
 * (`dist/streams/connect-streams-min.js`); a bundle that moves them says where it put the script.
 */
export function setDefaultStreamsUrl(url: string | URL): void {
  given = String(url);
}

export function defaultStreamsUrl(): string {
  return given ?? new URL('../../streams/connect-streams-min.js', import.meta.url).href;
}
