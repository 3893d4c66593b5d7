/**
 * @typedef {{ name: string, attribute?: string, description: string, type: string, isReadonly: boolean }} Property
 * @typedef {{ name: string, handler: string, description: string, type: string, module: string }} ElementEvent
 * @typedef {{ name: string, description: string, default?: string }} Named
 * @typedef {{ tag: string, name: string, summary: string, properties: Property[], events: ElementEvent[], slots: Named[],
 *   parts: Named[], tokens: Named[] }} Element
 */

/**
 * Reads the elements out of a custom elements manifest, in the order of their tags. Modules are named as seen from `dist/`.
 * @returns {Element[]}
 */
export function elementsOf({ modules }) {
  const moduleOf = new Map(
    modules.flatMap(({ path, declarations = [] }) => declarations.map(({ name }) => [name, path.replace('dist/', '')])),
  );
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map((declaration) => elementOf(declaration, moduleOf))
    .toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
}

function elementOf(declaration, moduleOf) {
  const { tagName, name, summary, members = [], events = [] } = declaration;
  const { slots = [], cssParts = [], cssProperties = [] } = declaration;
  return {
    tag: tagName,
    name,
    summary,
    properties: members.filter((member) => member.kind === 'field' && !member.static).map(propertyOf),
    events: events.map((event) => eventOf(event, moduleOf)),
    slots,
    parts: cssParts,
    tokens: cssProperties,
  };
}

function propertyOf({ name, attribute, description, type, readonly: isReadonly = false }) {
  return { name, attribute, description, type: type.text, isReadonly };
}

function eventOf({ name, description, type }, moduleOf) {
  return { name, handler: `on${pascal(name)}`, description, type: type.text, module: moduleOf.get(type.text) };
}

/** `ccp-contact-offered` as `CcpContactOffered`. */
function pascal(name) {
  return name.replaceAll(/(?:^|-)(\w)/g, (_match, letter) => letter.toUpperCase());
}

/** Properties that can be set: the rest is for reading. */
export const settable = ({ properties }) => properties.filter(({ isReadonly }) => !isReadonly);
