/** How often chance alone would bring at least that many; each result lies between 0 and 1. */

/** Natural logarithm of the gamma function for positive numbers, by Stirling's series. */
function logGamma(value: number): number {
  let [x, shift] = [value, 0];
  while (x < 10) {
    shift -= Math.log(x);
    x += 1;
  }
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5);
  return shift + (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series;
}

/** Chance of `count` events or more where `expected` come on average, each by itself (Poisson). */
export function poissonTail(count: number, expected: number): number {
  if (count <= 0) return 1;
  if (expected <= 0) return 0;
  return expected < count + 1 ? lowerSeries(count, expected) : 1 - upperFraction(count, expected);
}

const scale = (a: number, x: number): number => Math.exp(a * Math.log(x) - x - logGamma(a));

/** The regularised incomplete gamma function from below, which is the tail of a Poisson count. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 10_000 && term > sum * 1e-15; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, sum * scale(a, x));
}

/** The same from above, by a continued fraction. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let product = d;
  for (let n = 1; n < 10_000; n += 1) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / nonZero(step * d + b, tiny);
    c = nonZero(b + step / c, tiny);
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return Math.min(1, product * scale(a, x));
}

const nonZero = (value: number, tiny: number): number => (Math.abs(value) < tiny ? tiny : value);

/** Chance of `hits` or more in `tries` where one try hits with `chance`. */
export function binomialTail(hits: number, tries: number, chance: number): number {
  if (hits <= 0 || chance >= 1) return 1;
  if (hits > tries || chance <= 0) return 0;
  let sum = 0;
  for (let k = hits; k <= tries; k += 1) {
    const ways = logGamma(tries + 1) - logGamma(k + 1) - logGamma(tries - k + 1);
    sum += Math.exp(ways + k * Math.log(chance) + (tries - k) * Math.log1p(-chance));
  }
  return Math.min(1, sum);
}
