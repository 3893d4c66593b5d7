/** A mistake of the person at the terminal: printed as it is, without a stack. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
}
