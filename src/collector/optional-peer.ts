/** A package that only some collectors need, and this machine does not have. */
export class MissingPeerError extends Error {
  override readonly name = 'MissingPeerError';

  constructor(
    readonly packages: readonly string[],
    purpose: string,
    options?: ErrorOptions,
  ) {
    super(`${purpose} needs ${packages.join(' and ')}. Install with:\n  npm install ${packages.join(' ')}`, options);
  }
}

/** Loads packages on first use; when one is missing, says for what it is needed and how it comes. */
export async function optionalPeer<T>(
  packages: readonly string[],
  purpose: string,
  load: () => Promise<T>,
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    throw isMissing ? new MissingPeerError(packages, purpose, { cause: error }) : error;
  }
}
