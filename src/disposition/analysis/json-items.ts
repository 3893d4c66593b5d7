interface JsonItem {
  readonly line: number;
  readonly text: string;
}

/** The items of a JSON array as text, each with the line on which it begins, so that a bad one does not take the others with it. */
export function* jsonItems(text: string): Iterable<JsonItem> {
  const sign = /"(?:[^"\\]+|\\[\s\S])*"|[[\]{},]/g;
  let [depth, line, from] = [0, 1, 0];
  const take = (to: number): JsonItem => {
    const whole = text.slice(from, to);
    const inner = whole.trimStart();
    const item = { line: line + lineEnds(whole.slice(0, whole.length - inner.length)), text: inner.trimEnd() };
    line += lineEnds(whole);
    from = to + 1;
    return item;
  };
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    const [all] = found;
    if (depth === 1 && (all === ',' || all === ']')) {
      const item = take(found.index);
      if (item.text !== '' || all === ',') yield item;
    }
    if (all === '[' || all === '{') {
      depth += 1;
      if (depth === 1) take(found.index);
    }
    if (all === ']' || all === '}') depth -= 1;
    if (depth === 0) return;
  }
  const rest = take(text.length);
  if (rest.text !== '') yield rest;
}

const lineEnds = (text: string): number => text.split('\n').length - 1;
