import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';

/** Adds styles to an element that was drawn without them. */
export class LaterStyles implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    private readonly styles: readonly CSSResult[],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const { renderRoot } = this.host;
    if (!(renderRoot instanceof ShadowRoot)) return;
    const sheets = this.styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    const others = renderRoot.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
    renderRoot.adoptedStyleSheets = [...others, ...sheets];
  }
}
