import { css } from 'lit';

/** Colours, sizes and type of the sidebar. Everything else refers to these. */
export const tokens = css`
  :host {
    color-scheme: light dark;
    --ink: #1b1f24;
    --muted: #59626c;
    --paper: #ffffff;
    --card: #ffffff;
    --sunken: #f7f8fa;
    --line: #dfe3e8;
    --accent: #2557d6;
    --on-accent: #ffffff;
    --accent-soft: #e9effc;
    --good: #1a7f4b;
    --warning: #8a5300;
    --warning-soft: #fff4e0;
    --error: #b3261e;
    --error-soft: #fdecea;
    --segment-0: #7682e0;
    --segment-1: #c4780b;
    --segment-2: #1f7775;
    --segment-3: #b63c60;
    --segment-4: #808d55;
    --segment-5: #8355ae;
    --segment-6: #ac6e9d;
    --segment-7: #856131;
    --segment-8: #97878b;
    --radius: 8px;
    --step: 4px;
    font: 400 13px / 1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    color: var(--ink);
    background: var(--paper);
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ink: #e7eaee;
      --muted: #a1abb6;
      --paper: #181c21;
      --card: #181c21;
      --sunken: #111418;
      --line: #2c323a;
      --accent: #7ea6ff;
      --on-accent: #0c1a3a;
      --accent-soft: #22304f;
      --good: #56c58c;
      --warning: #f2bd6a;
      --warning-soft: #3a2e18;
      --error: #f2a29b;
      --error-soft: #43211f;
    }
  }
`;
