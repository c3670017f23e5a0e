import { css } from 'lit';

/** Colours, sizes and type of the sidebar. Everything else refers to these. */
export const tokens = css`
  :host {
    color-scheme: light dark;
    --ink: #1f2328;
    --muted: #59636e;
    --paper: #ffffff;
    --card: #ffffff;
    --sunken: #f6f7f9;
    --line: #dcdfe4;
    --accent: #0b57d0;
    --on-accent: #ffffff;
    --accent-soft: #e8f0fe;
    --good: #1a7f37;
    --warning: #8a5300;
    --warning-soft: #fff4e0;
    --error: #b3261e;
    --error-soft: #fdecea;
    --segment-0: #2f6fb7;
    --segment-1: #c05a12;
    --segment-2: #1b8a6b;
    --segment-3: #a8479b;
    --segment-4: #8c6d00;
    --segment-5: #0e8aa8;
    --segment-6: #b5384f;
    --segment-7: #6b5bc4;
    --segment-8: #5f7a1e;
    --segment-9: #6e7781;
    --radius: 8px;
    --step: 4px;
    font: 400 13px / 1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    color: var(--ink);
    background: var(--paper);
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ink: #e6e8eb;
      --muted: #a2abb5;
      --paper: #1b1d20;
      --card: #22252a;
      --sunken: #16181a;
      --line: #383d44;
      --accent: #8ab4f8;
      --on-accent: #0a1f44;
      --accent-soft: #26364f;
      --good: #6fd08c;
      --warning: #f2bd6a;
      --warning-soft: #3a2e18;
      --error: #f2a29b;
      --error-soft: #43211f;
      --segment-0: #6ea8e8;
      --segment-1: #ee9350;
      --segment-2: #4fc3a1;
      --segment-3: #d98bd0;
      --segment-4: #cfb04a;
      --segment-5: #55bfdb;
      --segment-6: #ee8396;
      --segment-7: #a99cf0;
      --segment-8: #a5c45a;
      --segment-9: #a2abb5;
    }
  }
`;
