/** What an element is, for the hover of an editor. */
function description({ summary, slots, parts, events }) {
  const list = (title, named) =>
    named.length === 0
      ? []
      : [`\n**${title}**`, ...named.map(({ name, description }) => `- \`${name || '(default)'}\`: ${description}`)];
  return [summary, ...list('Events', events), ...list('Slots', slots), ...list('Parts', parts)].join('\n');
}

/** The words that a union of strings allows. */
function valuesOf(type) {
  const words = [...type.matchAll(/'([^']+)'/g)].map(([, name]) => ({ name }));
  return words.length === 0 ? {} : { values: words };
}

/** Booleans are `v`: an attribute without a value. */
function attributeOf({ attribute, description, type }) {
  return { name: attribute, description, ...(type === 'boolean' ? { valueSet: 'v' } : valuesOf(type)) };
}

/** Tags and attributes, in the format of VS Code's `html.customData`. */
export function htmlCustomData(elements) {
  const tags = elements.map((element) => ({
    name: element.tag,
    description: { kind: 'markdown', value: description(element) },
    attributes: element.properties.filter(({ attribute }) => attribute).map(attributeOf),
  }));
  return json({ version: 1.1, tags });
}

/** Tokens, in the format of VS Code's `css.customData`. */
export function cssCustomData(elements) {
  const tokens = new Map(elements.flatMap((element) => element.tokens.map((token) => [token.name, token])));
  const properties = [...tokens.values()].map(({ name, description, default: value }) => ({
    name,
    description: value === undefined ? description : `${description} Default: ${value}`,
  }));
  return json({ version: 1.1, properties });
}

const json = (data) => `${JSON.stringify(data, null, 2)}\n`;
