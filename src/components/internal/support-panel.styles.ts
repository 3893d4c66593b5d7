import { css } from 'lit';

/** The ground and the head of what support opens: the log viewer and the latency laboratory. */
export const supportPanel = css`
  .panel {
    overflow: hidden;
    border-radius: calc(var(--_radius) + 3px);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    container-type: inline-size;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-block-size: 52px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--_line);
  }
  .head .muted {
    flex: 1;
    min-inline-size: 0;
  }
  .head .action {
    min-block-size: 32px;
  }
  h2 {
    font: var(--_name);
  }
  h3 {
    margin-block-end: 8px;
    font: var(--_label-strong);
  }
  .muted {
    color: var(--_text-muted);
  }
`;
