import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { attributesTarget } from '../../domain/contact-attributes.js';
import { CcpDismissErrorRequestEvent } from '../../events/agent-requests.js';
import { CcpAttributesRequestEvent } from '../../events/contact-requests.js';
import type { TargetError } from '../../session/session-snapshot.js';
import { focusOn } from '../internal/focus-on.js';
import { afterContactWork, close } from '../internal/call-icons.js';
import { check } from '../internal/icons.js';
import type { SessionElement } from '../internal/session-element.js';
import { smallKey } from '../internal/small-key.js';

/** What the agent writes, and in which field. */
interface Draft {
  readonly name: string;
  readonly text: string;
  /** What stood there before. */
  readonly before: string;
}

type Host = SessionElement & { readonly contactId: string };
type Send = (event: CcpAttributesRequestEvent | CcpDismissErrorRequestEvent) => void;

/** One field at a time is written in; what could not be saved comes back as it was written. */
export class AttributeEditing implements ReactiveController {
  private contactId = '';
  private draft: Draft | null = null;
  private sent: Draft | null = null;
  private known: TargetError | undefined;
  private wasSaving = false;

  constructor(
    private readonly host: Host,
    private readonly send: Send,
  ) {
    host.addController(this);
  }

  /** Only where the page writes attributes. */
  get isPossible(): boolean {
    const { session, contactId } = this.host;
    return contactId !== '' && session?.may('setAttributes', contactId).isAllowed === true;
  }

  isOpen(name: string): boolean {
    return this.draft?.name === name;
  }

  hostUpdate(): void {
    if (this.contactId !== this.host.contactId) {
      this.contactId = this.host.contactId;
      this.draft = null;
      this.sent = null;
    }
    const { failure, isSaving } = this;
    if (this.wasSaving && !isSaving && failure === undefined) this.sent = null;
    if (failure !== undefined && failure !== this.known && this.draft === null) this.reopen();
    this.known = failure;
    this.wasSaving = isSaving;
  }

  /** The field in place of the value. */
  field(label: string, noteId: string): TemplateResult {
    const isFailed = this.failureAt(this.draft?.name) !== undefined;
    return html`<input
      part="field"
      type="text"
      autocomplete="off"
      aria-label=${label}
      aria-describedby=${noteId}
      aria-invalid=${isFailed ? 'true' : nothing}
      .value=${this.draft?.text ?? ''}
      @input=${this.onInput}
      @keydown=${this.onKeydown}
    />`;
  }

  /** The keys beside a field: to write in it, or to save or leave what is written. */
  keys(name: string, value: string, label: string): TemplateResult {
    const { terms } = this.host.localize;
    if (!this.isOpen(name)) {
      const open = (): void => this.open(name, value);
      const edit = terms.editAttribute(label);
      return smallKey({ name: 'edit', label: edit, drawing: afterContactWork, isOff: this.isSaving, press: open });
    }
    const save = (): void => this.save();
    return html`${smallKey({ name: 'save', label: terms.save, drawing: check, isOff: this.isSaving, press: save })}
    ${smallKey({ name: 'cancel', label: terms.leaveUnchanged, drawing: close, press: () => this.leave() })}`;
  }

  /** What became of the last save, at its field. */
  note(name: string, noteId: string): TemplateResult {
    const failure = this.failureAt(name);
    const text = failure === undefined ? null : this.host.localize.errorText(failure.error.code);
    return html`<dd class="note" part="note" data-tone=${text === null ? nothing : 'error'}>
      <p id=${noteId} role="status">
        ${text === null ? nothing : html`<b>${text.title}</b> <span>${text.remedy[0]}</span>`}
      </p>
    </dd>`;
  }

  private get target(): string {
    return attributesTarget(this.host.contactId);
  }

  private get isSaving(): boolean {
    return this.host.session?.snapshot.pending.some(({ target }) => target === this.target) ?? false;
  }

  private get failure(): TargetError | undefined {
    return this.host.session?.snapshot.errors.find(({ target }) => target === this.target);
  }

  private failureAt(name: string | undefined): TargetError | undefined {
    return this.sent !== null && this.sent.name === name && !this.isSaving ? this.failure : undefined;
  }

  private readonly onInput = ({ target }: InputEvent): void => {
    if (this.draft !== null && target instanceof HTMLInputElement) this.draft = { ...this.draft, text: target.value };
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.leave();
    else if (!this.isSaving) this.save();
  };

  private open(name: string, value: string): void {
    this.draft = { name, text: value, before: value };
    this.host.requestUpdate();
    void this.focus('input', true);
  }

  /** The key that takes the field's place has the focus, unless the agent went elsewhere meanwhile. */
  private reopen(): void {
    const { renderRoot } = this.host;
    this.draft = this.sent;
    const isHere = renderRoot instanceof ShadowRoot && renderRoot.activeElement?.matches('.edit') === true;
    if (this.draft !== null && isHere) void this.focus('input');
  }

  private save(): void {
    const { draft, host } = this;
    if (draft === null) return;
    this.draft = null;
    if (draft.text.trim() === draft.before) return this.finish(draft.name);
    this.sent = draft;
    this.send(
      new CcpAttributesRequestEvent({ contactId: host.contactId, attributes: { [draft.name]: draft.text.trim() } }),
    );
    this.finish(draft.name);
  }

  private leave(): void {
    const { draft } = this;
    if (draft === null) return;
    this.draft = null;
    if (this.failureAt(draft.name) !== undefined) this.send(new CcpDismissErrorRequestEvent({ target: this.target }));
    this.finish(draft.name);
  }

  private finish(name: string): void {
    this.host.requestUpdate();
    void this.focus(`[data-name="${CSS.escape(name)}"] .edit`);
  }

  private async focus(selector: string, isAllChosen = false): Promise<void> {
    await this.host.updateComplete;
    const place = this.host.renderRoot;
    await focusOn(place, selector);
    if (isAllChosen) chooseAll(place.querySelector('input'));
  }
}

/** A long text shows its beginning; the caret of a field that gets the focus may stand at its end. */
function chooseAll(field: HTMLInputElement | null): void {
  if (field === null) return;
  field.setSelectionRange(0, field.value.length, 'backward');
  field.scrollLeft = 0;
}
