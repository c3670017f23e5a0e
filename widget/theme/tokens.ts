import { css } from 'lit';

/**
 * What a page may set, and what it is when the page does not: `--segment-dashboard-…`. Light is the default;
 * dark by `theme="dark"`, or by the reader's own wish when `theme` is `auto` or absent.
 */
export const tokens = css`
  :host {
    --_font: var(--segment-dashboard-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Open Sans', sans-serif);
    --_radius: var(--segment-dashboard-radius, 8px);
    --_page: var(--segment-dashboard-page, #f7f8fa);
    --_paper: var(--segment-dashboard-paper, #ffffff);
    --_fg: var(--segment-dashboard-ink, #1b1f24);
    --_muted: var(--segment-dashboard-muted, #59626c);
    --_line: var(--segment-dashboard-line, #dfe3e8);
    --_grid: var(--segment-dashboard-grid, #e6e9ed);
    --_accent: var(--segment-dashboard-accent, #2557d6);
    --_on-accent: var(--segment-dashboard-on-accent, #ffffff);
    --_mark: var(--segment-dashboard-mark, #4a72b4);
    --_hover: var(--segment-dashboard-hover, #eef1f5);
    --_error: var(--segment-dashboard-error, #b3261e);
    --_warning: var(--segment-dashboard-warning, #9a6700);
    --_good: var(--segment-dashboard-good, #1a7f4b);
    color-scheme: light;
  }
  :host([theme='dark']:not([data-printing])) {
    --_page: var(--segment-dashboard-page, #111418);
    --_paper: var(--segment-dashboard-paper, #181c21);
    --_fg: var(--segment-dashboard-ink, #e7eaee);
    --_muted: var(--segment-dashboard-muted, #a1abb6);
    --_line: var(--segment-dashboard-line, #2c323a);
    --_grid: var(--segment-dashboard-grid, #2a3038);
    --_accent: var(--segment-dashboard-accent, #7ea6ff);
    --_on-accent: var(--segment-dashboard-on-accent, #0c1a3a);
    --_mark: var(--segment-dashboard-mark, #5b82c6);
    --_hover: var(--segment-dashboard-hover, #232931);
    --_error: var(--segment-dashboard-error, #ff8a80);
    --_warning: var(--segment-dashboard-warning, #e3b341);
    --_good: var(--segment-dashboard-good, #56c58c);
    color-scheme: dark;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'], [theme='dark'], [data-printing])) {
      --_page: var(--segment-dashboard-page, #111418);
      --_paper: var(--segment-dashboard-paper, #181c21);
      --_fg: var(--segment-dashboard-ink, #e7eaee);
      --_muted: var(--segment-dashboard-muted, #a1abb6);
      --_line: var(--segment-dashboard-line, #2c323a);
      --_grid: var(--segment-dashboard-grid, #2a3038);
      --_accent: var(--segment-dashboard-accent, #7ea6ff);
      --_on-accent: var(--segment-dashboard-on-accent, #0c1a3a);
      --_mark: var(--segment-dashboard-mark, #5b82c6);
      --_hover: var(--segment-dashboard-hover, #232931);
      --_error: var(--segment-dashboard-error, #ff8a80);
      --_warning: var(--segment-dashboard-warning, #e3b341);
      --_good: var(--segment-dashboard-good, #56c58c);
      color-scheme: dark;
    }
  }
  @media print {
    :host(:is([theme='light'], [theme='dark'], [theme='auto'], :not([theme]))) {
      --_page: #ffffff;
      --_paper: #ffffff;
      --_fg: #1b1f24;
      --_muted: #59626c;
      --_line: #d5dae0;
      --_grid: #e6e9ed;
      --_mark: #4a72b4;
      color-scheme: light;
    }
  }
`;
