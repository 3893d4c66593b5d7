import type { Page } from 'puppeteer-core';

/**
 * For the head of a page: writes down each window that a script opens, also one of a frame of the page's own. The window
 * that the script gets is closed already, as if the agent had closed it at once; `isBlocking` is a browser that opens none.
 */
export const doorman = ({ isBlocking = false } = {}): string => `<script>
  var opened = [];
  window.open = (address) => {
    opened.push(String(address));
    return ${isBlocking ? 'null' : '{ closed: true, close() {}, focus() {}, postMessage() {} }'};
  };
  const inside = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument').get;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', {
    get() {
      const own = inside.call(this);
      if (own?.defaultView) own.defaultView.open = window.open;
      return own;
    },
  });
</script>`;

/** The addresses of the windows that scripts of the page wanted, in order. */
export async function windowsOpened(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { readonly opened: readonly string[] }).opened);
}
