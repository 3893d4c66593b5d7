import { css } from 'lit';

/** The head of a contact, in the card, after the contact and when missed. */
export const heads = css`
  .head {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 12px;
    align-items: center;
    padding-block: calc(10px - 4px * var(--_dense, 0)) calc(13px - 6px * var(--_dense, 0));
    padding-inline: 17px 14px;
    border-block-end: 1px solid var(--_line);
    background: var(--_raised);
  }
  .eyebrow {
    display: flex;
    grid-column: 1 / -1;
    align-items: center;
    gap: 7px;
    min-inline-size: 0;
    min-block-size: calc(18 * var(--_px));
    margin-block-end: 3px;
    color: var(--_text-muted);
    font: var(--_label);
  }
  .eyebrow .icon {
    inline-size: 15px;
    block-size: 15px;
    color: var(--_tone);
  }
  .eyebrow.strong {
    color: var(--_tone);
    font: var(--_label-strong);
  }
  .name {
    font: var(--_name);
    letter-spacing: -0.012em;
  }
  .name.number {
    white-space: normal;
    overflow-wrap: break-word;
  }
  .name .copy {
    display: inline-grid;
    margin-inline-start: 6px;
    vertical-align: text-bottom;
  }
  .second {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: calc(24 * var(--_px));
    color: var(--_text-muted);
    font: var(--_body);
    letter-spacing: 0.02em;
  }
  .times {
    display: grid;
    align-self: start;
    justify-items: end;
    align-content: start;
  }
  .timer {
    font: var(--_timer);
    letter-spacing: -0.02em;
  }
  .held {
    color: var(--_tone);
    font: var(--_label-strong);
    line-height: calc(24 * var(--_px));
  }
  .quiet {
    color: var(--_text-muted);
    font: var(--_body);
    line-height: calc(24 * var(--_px));
  }
  :host(:state(ja)) .name,
  :host(:state(ja)) .second {
    letter-spacing: 0;
  }
  @container (inline-size < 300px) {
    .eyebrow:not(.strong) {
      display: none;
    }
    .name {
      font-size: calc(15 * var(--_px));
    }
    .head:has(.held) .second .copy {
      display: none;
    }
    .timer {
      font-size: calc(18 * var(--_px));
    }
    .head {
      align-items: start;
    }
  }
`;
