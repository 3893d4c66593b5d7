/** A browser to launch; `env` and `headless` belong to the executable. */
export interface FoundChromium {
  readonly executablePath: string;
  readonly headless: boolean | 'shell';
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

export function findChromium(): Promise<FoundChromium>;
export function findFirefox(): Promise<{ readonly executablePath: string } | null>;
