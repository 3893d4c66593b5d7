/** Makes an element with attributes, handlers (`onclick`) and children. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}
