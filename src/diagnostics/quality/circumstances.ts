/** What a stretch of a call was like apart from its audio; null: nobody looked. */
export interface CallCircumstance {
  /** Epoch milliseconds; it lasts until the next one. */
  readonly from: number;
  readonly isMuted: boolean | null;
  readonly isOnHold: boolean | null;
}

/** Silence means nothing while it was asked for. Before the first stretch nothing is known. */
export class Circumstances {
  private index = -1;

  /** `stretches` in the order of time; asked in the order of time, too. */
  constructor(private readonly stretches: readonly CallCircumstance[]) {}

  at(moment: number): Pick<CallCircumstance, 'isMuted' | 'isOnHold'> {
    for (let next = this.stretches[this.index + 1]; next !== undefined && next.from <= moment;) {
      this.index += 1;
      next = this.stretches[this.index + 1];
    }
    return this.stretches[this.index] ?? { isMuted: null, isOnHold: null };
  }
}
