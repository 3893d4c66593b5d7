/** The name that most likely was meant: equal but for case and dashes, or within two letters; null where none is near. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const plain = simplify(written);
  const ranked = names
    .map((name) => ({ name, distance: editDistance(plain, simplify(name)) }))
    .sort((one, other) => one.distance - other.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.min(3, Math.ceil(plain.length / 4)) ? best.name : null;
}

function simplify(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]/g, '');
}

/** How many letters have to be put in, left out or changed. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
