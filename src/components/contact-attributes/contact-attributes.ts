import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ContactAttribute } from '../../domain/contact.js';
import { CopyButton } from '../internal/copy-button.js';
import { SessionElement } from '../internal/session-element.js';
import { AttributeEditing } from './attribute-editing.js';
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
  /** Let the agent change the value, where the session has an `attributeWriter`; shown then even while it is empty. */
  readonly isEditable?: boolean;
  /** Address that the value leads to; only `https:`, `http:`, `mailto:` and `tel:` become links. */
  readonly link?: (value: string) => string;
}

interface Row {
  readonly field: AttributeField;
  readonly value: string;
  /** A new value is being written. */
  readonly isPending: boolean;
}

/**
 * @summary Contact attributes as rows of label and value, which the agent may change where the page can write them.
 *
 * @fires ccp-attributes-request - The agent has changed an attribute.
 * @fires ccp-dismiss-error-request - The agent leaves a change that could not be saved.
 *
 * @csspart row - A row.
 * @csspart label - The label of a row.
 * @csspart value - The value of a row.
 * @csspart copy - A button that copies a value.
 * @csspart edit - A button that opens a field for a new value.
 * @csspart field - The field for a new value.
 * @csspart save - The button that saves what is in the field.
 * @csspart cancel - The button that leaves the value as it was.
 * @csspart note - Why a value could not be saved.
 */
export class CcpContactAttributes extends SessionElement {
  static override styles = [SessionElement.styles, styles];

  /** The attributes of a contact. */
  @property({ attribute: false }) contactAttributes: readonly ContactAttribute[] = [];

  /** Which attributes to show, in which order and how; by default all, as they come. */
  @property({ attribute: false }) fields: readonly AttributeField[] | undefined;

  /** The contact that the attributes belong to; needed to change them. */
  @property({ attribute: 'contact-id' }) contactId = '';

  private readonly editing = new AttributeEditing(this, (event) => this.request(event));
  private readonly copyButton = new CopyButton(this);

  protected override render(): TemplateResult | typeof nothing {
    const rows = this.rows();
    return rows.length === 0 ? nothing : html`<dl>${rows.map((row, index) => this.row(row, index))}</dl>`;
  }

  private rows(): readonly Row[] {
    const { isPossible } = this.editing;
    const fields: readonly AttributeField[] = this.fields ?? this.contactAttributes.map(({ name }) => ({ name }));
    return fields.flatMap((field) => {
      const { value = '', isPending = false } = this.contactAttributes.find(({ name }) => name === field.name) ?? {};
      const isShown = value !== '' || isPending || (isPossible && field.isEditable === true);
      return isShown ? [{ field, value, isPending }] : [];
    });
  }

  private row({ field, value, isPending }: Row, index: number): TemplateResult {
    const { editing } = this;
    const label = field.label ?? field.name;
    const isEditable = field.isEditable === true && editing.isPossible;
    const isOpen = isEditable && editing.isOpen(field.name);
    const isCopied = !isOpen && value !== '' && (field.isCopied === true || field.isMasked === true);
    const noteId = `note-${index}`;
    return html`<div class="row" part="row" data-name=${field.name}>
      <dt part="label">${label}</dt>
      <dd part="value" aria-busy=${isPending ? 'true' : nothing}>
        ${isOpen ? editing.field(label, noteId) : this.value(field, value)}
        ${isPending ? html`<span class="saving">${this.localize.terms.saving}</span>` : nothing}
      </dd>
      ${
        isCopied || isEditable
          ? html`<dd class="keys">
              ${isCopied ? this.copyButton.render(value, label) : nothing}
              ${isEditable ? editing.keys(field.name, value, label) : nothing}
            </dd>`
          : nothing
      }
      ${isEditable ? editing.note(field.name, noteId) : nothing}
    </div>`;
  }

  private value({ isMasked = false, link }: AttributeField, value: string): TemplateResult | string {
    if (value === '') return html`<span class="empty">${this.localize.terms.noValue}</span>`;
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
