const fileName = 'connect-streams-min.js';

let given: string | null = null;

/**
 * Where the Streams script lies when no session says otherwise. By default beside this package's modules
 * (`dist/streams/connect-streams-min.js`); a bundle that moves them says where it put the script.
 */
export function setDefaultStreamsUrl(url: string | URL): void {
  given = String(url);
}

/** Says the same by the folder that holds the script under the name it has in this package. */
export function setStreamsFolder(folder: URL): void {
  setDefaultStreamsUrl(new URL(fileName, folder));
}

export function defaultStreamsUrl(): string {
  return given ?? new URL(`../../streams/${fileName}`, import.meta.url).href;
}
