const japanese = {
  remote: 'リモートデスクトップ',
  local: '音声ウィンドウ',
  before: '通話の操作はここで行います。音声は',
  link: '音声ウィンドウ',
  after: 'にあります。',
};

/** The language of the page: `?lang=ja` or the browser's own. English stands in the page itself. */
export function speak(page) {
  const wished = new URLSearchParams(location.search).get('lang') ?? navigator.language;
  if (!wished.startsWith('ja')) return;
  document.documentElement.lang = 'ja';
  document.title = japanese[page];
  const heading = document.querySelector('h1');
  const link = document.querySelector('header a');
  if (heading === null || link === null) return;
  heading.textContent = japanese[page];
  link.textContent = japanese.link;
  link.search = '?lang=ja';
  link.parentElement.replaceChildren(japanese.before, link, japanese.after);
}
