import { css } from 'lit';

export const styles = css`
  .head {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding-block: 4px;
    font: var(--_control);
  }
  .count {
    color: var(--_text-muted);
    font: var(--_body);
  }
  .row {
    display: grid;
    grid-template-columns: auto 3.2em minmax(0, 1fr) auto;
    gap: 6px;
    align-items: baseline;
    min-block-size: 28px;
    padding-block: 5px;
    border-block-start: 1px solid var(--_line);
  }
  .row:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .time,
  .round-trip {
    color: var(--_text-muted);
  }
  .code {
    font-weight: 600;
  }
  .agent {
    overflow-wrap: anywhere;
  }
  .contact {
    grid-column: 3 / -1;
    color: var(--_text-muted);
    font: var(--_label);
    overflow-wrap: anywhere;
    user-select: all;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding-block-start: 16px;
  }
  .note {
    color: var(--_text-muted);
    font: var(--_label);
  }
`;
