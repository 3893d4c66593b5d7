/** An element with a class and content. */
export function element(name: string, look: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (look !== '') made.className = look;
  made.append(...content);
  return made;
}

/** A key of the phone. */
export function key(text: string, look: string, id: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = id;
  button.className = look;
  button.textContent = text;
  button.addEventListener('click', press);
  return button;
}
