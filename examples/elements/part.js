/** A part of the element, or of one inside it; null while there is none. */
export function part(element, name) {
  const inside = element.shadowRoot?.querySelector(`[part~="${name}"]`) ?? null;
  if (inside !== null || !element.shadowRoot) return inside;
  const found = [...element.shadowRoot.querySelectorAll('*')].map((child) => part(child, name));
  return found.find((each) => each !== null) ?? null;
}

/** The same, as soon as it is there: some elements load when they are first seen. */
export async function partOnceThere(element, name) {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = part(element, name);
    if (found !== null) return found;
    await new Promise((next) => setTimeout(next, 20));
  }
  throw new Error(`There is no part "${name}".`);
}
