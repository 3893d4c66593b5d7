/** Who plays the customer: a robot, or a person at the phone page. */
export type CustomerKind = 'echo' | 'tone' | 'prompt' | 'silence' | 'one-way' | 'freeze' | 'phone';

export const customerKinds: readonly CustomerKind[] = [
  'echo',
  'tone',
  'prompt',
  'silence',
  'one-way',
  'freeze',
  'phone',
];
