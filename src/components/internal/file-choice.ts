import { html, type TemplateResult } from 'lit';
import type { CcpElement } from './ccp-element.js';

/** Lets a person choose a file for one of several places of an element. */
export class FileChoice<Place> {
  private wanted: Place;

  constructor(
    private readonly host: CcpElement,
    first: Place,
    private readonly take: (file: File, place: Place) => void,
  ) {
    this.wanted = first;
  }

  /** The field that opens the browser's own window. It is never seen. */
  render(kinds: string): TemplateResult {
    return html`<input type="file" hidden accept=${kinds} @change=${this.chosen} />`;
  }

  ask(place: Place): void {
    this.wanted = place;
    this.host.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  private readonly chosen = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const [file] = target.files ?? [];
    target.value = '';
    if (file !== undefined) this.take(file, this.wanted);
  };
}
