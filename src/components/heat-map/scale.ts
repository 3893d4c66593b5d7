/** The first value of each step above the empty one, as the picture has them for a small centre. */
const steps = [1, 2, 4, 7, 13] as const;
const largestOfPicture = 24;

/** Five steps of colour. For larger numbers the steps of 1, 2, 4, 7 and 13 grow together, so that cells still differ. */
export interface Scale {
  readonly from: readonly number[];
  /** 0 for nothing, 1 to 5. */
  level(value: number): number;
}

export function scaleFor(largest: number, isWhole: boolean): Scale {
  const factor = isWhole ? Math.max(1, largest / largestOfPicture) : largest > 0 ? largest / largestOfPicture : 1;
  const round = (value: number): number => (isWhole ? Math.ceil(value) : Number(value.toPrecision(2)));
  const from = steps.map((step, index) => (index === 0 ? (isWhole ? 1 : 0) : round(step * factor)));
  return {
    from,
    level: (value) => (value > 0 ? Math.max(1, from.filter((least) => value >= least).length) : 0),
  };
}
