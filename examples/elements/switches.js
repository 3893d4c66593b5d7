/** The switches above the gallery. What they say stands in the address, so that a view of the gallery can be shared. */
const choices = {
  lang: ['en', 'ja'],
  theme: ['system', 'light', 'dark'],
  width: ['240', '320', '400', '480'],
  density: ['comfortable', 'compact'],
  dir: ['ltr', 'rtl'],
};

/** English or Japanese, whichever the browser prefers. */
const preferred = navigator.language.toLowerCase().startsWith('ja') ? 'ja' : 'en';

const usual = { lang: preferred, theme: 'system', width: '320', density: 'comfortable', dir: 'ltr' };

/** What is chosen now, as the address says it. */
export function chosen() {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries(
    Object.entries(choices).map(([name, values]) => {
      const value = asked.get(name);
      return [name, values.includes(value) ? value : usual[name]];
    }),
  );
}

/** Draws the switches; `onChange` is called after each choice. */
export function drawSwitches(form, words, onChange) {
  const now = chosen();
  form.replaceChildren(...Object.keys(choices).map((name) => group(name, words.switches[name], now[name])));
  form.onchange = ({ target: { name, value } }) => {
    const address = new URL(location.href);
    address.searchParams.set(name, value);
    history.replaceState(null, '', address);
    onChange(name);
  };
}

function group(name, [title, labels], value) {
  const legend = Object.assign(document.createElement('legend'), { textContent: title });
  const options = choices[name].map((choice) => {
    const label = document.createElement('label');
    const input = Object.assign(document.createElement('input'), { type: 'radio', name, value: choice });
    input.defaultChecked = choice === value;
    label.append(input, labels[choice]);
    return label;
  });
  const fieldset = Object.assign(document.createElement('fieldset'), { name: `${name}-switch` });
  fieldset.append(legend, ...options);
  return fieldset;
}
