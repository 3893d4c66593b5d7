import type { FaultRow } from './fault-row.js';

/** Faults of a call that goes on, as the live quality tells them. */
export const callRows = {
  loss: {
    fault: '8 % of the packets lost',
    made: '`lossDown: 0.08`',
    told: 'quality',
    layer: 'network',
    code: 'loss',
    certainty: 'certain',
    test: 'bad-networks.test.ts',
  },
  delay: {
    fault: 'round trip of 320 ms',
    made: '`delayUp` and `delayDown` of 160',
    told: 'quality',
    layer: 'network',
    code: 'delay',
    certainty: 'certain',
    test: 'bad-networks.test.ts',
  },
  frozen: {
    fault: 'frozen media',
    made: 'every packet lost',
    told: 'quality',
    layer: 'network',
    code: 'nothing-received',
    certainty: 'likely',
    test: 'bad-networks.test.ts',
  },
  silentCustomer: {
    fault: 'customer who is not heard',
    made: 'robot that sends silence',
    told: 'quality',
    layer: 'service',
    code: 'one-way-in',
    certainty: 'likely',
  },
} as const satisfies Readonly<Record<string, FaultRow>>;
