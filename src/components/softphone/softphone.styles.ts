import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';
import { entrances } from '../internal/entrance.styles.js';
import { lines } from '../internal/line.styles.js';
import { states } from '../internal/state.styles.js';

export const styles = [
  buttons,
  lines,
  states,
  entrances,
  css`
    :host {
      block-size: 620px;
      min-block-size: 420px;
      container-type: inline-size;
      color-scheme: light dark;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
    :host([density='compact']) {
      --_dense: 1;
    }
    :host([view='status']) {
      block-size: 40px;
      min-block-size: 40px;
    }
    .one-line {
      position: relative;
    }
    .panel {
      position: relative;
      display: flex;
      flex-direction: column;
      block-size: 100%;
      border-radius: calc(var(--_radius) + 3px);
      background: var(--_surface);
      box-shadow: var(--_shadow);
      overflow: clip;
    }
    .state-bar {
      position: relative;
      z-index: 2;
      display: flex;
      flex: none;
      align-items: center;
      gap: 2px;
      min-block-size: calc(44px - 6px * var(--_dense, 0));
      padding: calc(5px - 3px * var(--_dense, 0)) 8px;
      border-block-end: 1px solid var(--_line);
    }
    ccp-agent-state,
    .bar {
      flex: 1;
    }
    .banner {
      flex: none;
      max-block-size: 40%;
      overflow-y: auto;
    }
    .body {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-block-size: 0;
    }
    .body > * {
      flex: none;
    }
    .loading {
      display: flex;
      flex-direction: column;
      overflow-y: auto;
    }
    .loading::before {
      content: '';
      flex: 0 1 26%;
    }
    .scroll,
    ccp-settings,
    ccp-sign-in,
    ccp-dialpad,
    ccp-quick-connects,
    ccp-incoming-contact,
    ccp-after-contact-work {
      flex: 1;
      min-block-size: 0;
    }
    .body > .scroll,
    .body > .loading {
      flex: 1;
    }
    .body > ccp-settings,
    .body > ccp-quality-report,
    .body > ccp-sign-in,
    .body > ccp-dialpad,
    .body > ccp-quick-connects,
    .body > ccp-incoming-contact,
    .body > ccp-after-contact-work {
      flex: 1;
    }
    .scroll {
      overflow-y: auto;
    }
    .foot {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      min-block-size: calc(32px - 6px * var(--_dense, 0));
      padding: calc(4px - 2px * var(--_dense, 0)) 14px;
      border-block-start: 1px solid var(--_line);
      color: var(--_text-muted);
      font: var(--_label);
    }
    :is(ccp-sign-in, .loading) + .foot:not(:has(slot[name='foot'].filled)) {
      min-block-size: 0;
      padding-block: 0;
      border: 0;
    }
    .more {
      position: relative;
      flex: none;
    }
    .more-list {
      position: absolute;
      z-index: 3;
      inset-block-start: calc(100% + 4px);
      inset-inline-end: 0;
      display: grid;
      min-inline-size: 200px;
      padding: 6px;
      border-radius: var(--_radius);
      background: var(--_raised);
      box-shadow: var(--_shadow);
    }
    .more-list[hidden] {
      display: none;
    }
    @media (prefers-reduced-motion: no-preference) {
      .body > :not(.dock, .foot, .loading) {
        animation: arrive 180ms var(--_ease);
      }
      @keyframes arrive {
        from {
          opacity: 0;
          transform: translateY(6px);
        }
      }
    }
    @media (forced-colors: active) {
      .panel,
      .more-list {
        border: 1px solid CanvasText;
      }
    }
  `,
];
