const passing = [
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'LimitExceededException',
];

export const isPassing = (error: unknown): boolean => error instanceof Error && passing.includes(error.name);

export interface RetryPorts {
  /** Milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly mostTries: number;
}

export const usualRetry: RetryPorts = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  mostTries: 6,
};

const firstWait = 50;

/** Before the try of that number, with full jitter: machines that were throttled together do not come back together. */
export const waitBefore = (attempt: number, { wait, random }: RetryPorts): Promise<void> =>
  wait(random() * firstWait * 2 ** attempt);

/** Tries again what DynamoDB throttles. */
export async function patiently<T>(run: () => Promise<T>, ports: RetryPorts): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!isPassing(error) || attempt >= ports.mostTries) throw error;
      await waitBefore(attempt, ports);
    }
  }
}
