import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ContactAttribute } from '../../domain/contact.js';
import { CcpElement } from '../internal/ccp-element.js';
import { CopyButton } from '../internal/copy-button.js';
import { styles } from './contact-attributes.styles.js';

/** How one attribute is shown. */
export interface AttributeField {
  /** Name of the contact attribute. */
  readonly name: string;
  /** Label in the agent's words; by default the name. */
  readonly label?: string;
  /** Show only the last four characters; copying gives all. */
  readonly isMasked?: boolean;
  /** Offer a button that copies the value. */
  readonly isCopied?: boolean;
  /** Address that the value leads to; only `https:`, `http:`, `mailto:` and `tel:` become links. */
  readonly link?: (value: string) => string;
}

/**
 * @summary Contact attributes as rows of label and value.
 *
 * @csspart row - A row.
 * @csspart label - The label of a row.
 * @csspart value - The value of a row.
 * @csspart copy - A button that copies a value.
 */
export class CcpContactAttributes extends CcpElement {
  static override styles = [CcpElement.styles, styles];

  /** The attributes of a contact. */
  @property({ attribute: false }) contactAttributes: readonly ContactAttribute[] = [];

  /** Which attributes to show, in which order and how; by default all, as they come. */
  @property({ attribute: false }) fields: readonly AttributeField[] | undefined;

  private readonly copyButton = new CopyButton(this);

  protected override render(): TemplateResult | typeof nothing {
    const rows = this.rows();
    return rows.length === 0 ? nothing : html`<dl>${rows.map(({ field, value }) => this.row(field, value))}</dl>`;
  }

  private rows(): readonly { readonly field: AttributeField; readonly value: string }[] {
    const fields: readonly AttributeField[] = this.fields ?? this.contactAttributes.map(({ name }) => ({ name }));
    return fields.flatMap((field) => {
      const value = this.contactAttributes.find(({ name }) => name === field.name)?.value ?? '';
      return value === '' ? [] : [{ field, value }];
    });
  }

  private row(field: AttributeField, value: string): TemplateResult {
    const label = field.label ?? field.name;
    return html`<div class="row" part="row">
      <dt part="label">${label}</dt>
      <dd part="value">${this.value(field, value)}</dd>
      ${field.isCopied === true || field.isMasked === true ? this.copyButton.render(value, label) : nothing}
    </div>`;
  }

  private value({ isMasked = false, link }: AttributeField, value: string): TemplateResult | string {
    const shown = isMasked ? `•••• ${[...value].slice(-4).join('')}` : value;
    const address = link?.(value);
    if (address === undefined || !isHarmless(address)) return shown;
    return html`<a href=${address} target="_blank" rel="noopener noreferrer">${shown}</a>`;
  }
}

/** A flow's attribute must not become a script. */
function isHarmless(address: string): boolean {
  if (!URL.canParse(address, location.href)) return false;
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(new URL(address, location.href).protocol);
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-contact-attributes': CcpContactAttributes;
  }
}
