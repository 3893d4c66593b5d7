import { css } from 'lit';

/**
 * The thirty tokens with their defaults. Each public `--ccp-*` property may be set on any ancestor; the private copies
 * keep one element's default from overruling the page's choice for the elements inside it.
 * A compact softphone sets `--_dense` to 1, which is not copied and so reaches every element inside.
 */
export const tokens = css`
  :host {
    --_surface: var(--ccp-color-surface, light-dark(#f8f8f4, #151816));
    --_raised: var(--ccp-color-raised, light-dark(#ffffff, #202522));
    --_sunken: var(--ccp-color-sunken, light-dark(#eeeee8, #0f1210));
    --_line: var(--ccp-color-line, light-dark(#ddddd4, #353b37));
    --_line-strong: var(--ccp-color-line-strong, light-dark(#7f857d, #7a827b));
    --_text: var(--ccp-color-text, light-dark(#191c19, #eaede8));
    --_text-muted: var(--ccp-color-text-muted, light-dark(#575d58, #a4aca5));
    --_ink: var(--ccp-color-ink, light-dark(#22261f, #e6e9e2));
    --_on-ink: var(--ccp-color-on-ink, light-dark(#fafaf6, #171a18));
    --_focus: var(--ccp-color-focus, light-dark(#2458bf, #8fb4ff));
    --_available: var(--ccp-color-available, light-dark(#0b7150, #55c998));
    --_busy: var(--ccp-color-busy, light-dark(#2458bf, #8ab1ff));
    --_ringing: var(--ccp-color-ringing, light-dark(#93298a, #ec95df));
    --_hold: var(--ccp-color-hold, light-dark(#835200, #e6b253));
    --_acw: var(--ccp-color-acw, light-dark(#0a6678, #66c6d7));
    --_error: var(--ccp-color-error, light-dark(#b5281e, #ff9488));
    --_offline: var(--ccp-color-offline, light-dark(#5b615c, #a4aca5));
    --_accept: var(--ccp-color-accept, light-dark(#0b7150, #15805a));
    --_end: var(--ccp-color-end, light-dark(#bc2b20, #cb3d32));
    --_on-action: var(--ccp-color-on-action, #ffffff);

    --_default-font:
      system-ui, -apple-system, 'Segoe UI', Roboto, 'Hiragino Sans', 'Yu Gothic UI', Meiryo, 'Noto Sans JP', sans-serif;
    --_font: var(--ccp-font, var(--_default-font));
    --_font-size: var(--ccp-font-size, 13px);
    --_space: var(--ccp-space, 4px);
    --_radius: var(--ccp-radius, 9px);
    --_key-size: var(--ccp-key-size, calc(54px - 10px * var(--_dense, 0)));
    --_line-size: var(--ccp-line-size, 3px);
    --_icon-size: var(--ccp-icon-size, calc(20px - 2px * var(--_dense, 0)));
    --_default-shadow:
      0 0 0 1px light-dark(rgb(25 28 25 / 0.07), rgb(255 255 255 / 0.09)),
      0 1px 2px light-dark(rgb(25 28 25 / 0.05), transparent),
      0 12px 28px -12px light-dark(rgb(25 28 25 / 0.2), rgb(0 0 0 / 0.7));
    --_shadow: var(--ccp-shadow, var(--_default-shadow));
    --_duration: var(--ccp-duration, 120ms);
    --_ease: var(--ccp-ease, cubic-bezier(0.2, 0, 0, 1));

    --_px: calc(var(--_font-size) / 13);
    --_label: 400 calc(12 * var(--_px)) / calc(16 * var(--_px)) var(--_font);
    --_label-strong: 600 calc(12 * var(--_px)) / calc(16 * var(--_px)) var(--_font);
    --_body: 400 var(--_font-size) / calc(18 * var(--_px)) var(--_font);
    --_control: 600 var(--_font-size) / calc(18 * var(--_px)) var(--_font);
    --_row-title: 500 var(--_font-size) / calc(18 * var(--_px)) var(--_font);
    --_key: 500 calc(12 * var(--_px)) / calc(15 * var(--_px)) var(--_font);
    --_title: 600 calc(14 * var(--_px)) / calc(20 * var(--_px)) var(--_font);
    --_name: 600 calc(17 * var(--_px)) / calc(24 * var(--_px)) var(--_font);
    --_timer: 500 calc(22 * var(--_px)) / calc(24 * var(--_px)) var(--_font);
    --_page-title: 600 calc(20 * var(--_px)) / calc(28 * var(--_px)) var(--_font);
    --_number: 600 calc(24 * var(--_px)) / calc(32 * var(--_px)) var(--_font);
    --_small: 400 calc(11 * var(--_px)) / calc(14 * var(--_px)) var(--_font);
  }

  [data-tone] {
    --_tint: light-dark(
      color-mix(in srgb, var(--_tone) 9%, var(--_raised)),
      color-mix(in srgb, var(--_tone) 17%, var(--_sunken))
    );
  }
  [data-tone='available'] {
    --_tone: var(--_available);
  }
  [data-tone='busy'] {
    --_tone: var(--_busy);
  }
  [data-tone='ringing'] {
    --_tone: var(--_ringing);
  }
  [data-tone='hold'] {
    --_tone: var(--_hold);
  }
  [data-tone='acw'] {
    --_tone: var(--_acw);
  }
  [data-tone='error'] {
    --_tone: var(--_error);
  }
  [data-tone='offline'] {
    --_tone: var(--_offline);
  }
`;
