import { CommandLineError } from './command-line-error.js';

/** Loads a server whose packages are optional; what is missing is named, with the packages that it needs. */
export async function loadServer<T>(name: string, packages: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const missing = error instanceof Error ? /Cannot find package '([^']+)'/.exec(error.message)?.[1] : undefined;
    if (missing === undefined) throw error;
    throw new CommandLineError(
      `The ${name} needs the package "${missing}". Install what it needs with:\n  npm install ${packages}`,
    );
  }
}

/** Starts a server on its port, 0 for any free one. */
export async function onFreePort<T>(port: number, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? new CommandLineError(`Port ${port} is in use. Choose another one, or 0 for any free port.`) : error;
  }
}

/** Resolves when the person at the terminal, or the system, ends the command. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
