import { css } from 'lit';

/** The line of a contact and the glyph of a state. Both are strokes, so that forced colours keep them. */
export const lines = css`
  .line {
    position: absolute;
    inset-block: 10px;
    inset-inline-start: 5px;
    inline-size: var(--_line-size);
    block-size: calc(100% - 20px);
    color: var(--_tone);
    overflow: visible;
  }
  .line line,
  .line rect {
    stroke: currentColor;
    stroke-width: var(--_line-size);
    fill: none;
  }
  .line .stroke {
    stroke-dasharray: 8 0;
    transition: stroke-dasharray calc(1.5 * var(--_duration)) var(--_ease);
  }
  .line.solid {
    border-radius: 2px;
    overflow: hidden;
  }
  .line.dashed .stroke {
    stroke-dasharray: 8 5;
  }
  .line.dotted .stroke {
    stroke-dasharray: 3 4;
    transition: none;
  }
  .line.spent .rest {
    opacity: 0.22;
  }
  .line.hollow rect {
    stroke-width: 1;
  }
  .glyph {
    display: block;
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    color: var(--_tone);
    fill: currentColor;
    stroke: none;
    overflow: visible;
  }
  .glyph .outline {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  @media (prefers-reduced-motion: no-preference) {
    .line.dotted.asking .stroke {
      animation: run 800ms linear infinite;
    }
    @keyframes run {
      to {
        stroke-dashoffset: -7px;
      }
    }
  }
`;
