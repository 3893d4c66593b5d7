/**
 * A wish of the agent on its way up. It bubbles out of every shadow root; `preventDefault()` in any listener refuses it.
 * When nobody does, the softphone around the sender hands it to its session.
 */
export class CcpRequestEvent<Detail> extends CustomEvent<Readonly<Detail>> {
  constructor(type: string, detail: Detail) {
    super(type, { bubbles: true, composed: true, cancelable: true, detail: Object.freeze(detail) });
  }
}
