import { css } from 'lit';

/** What is seen before a report is: its own few rules, so that the first bytes stay few. */
export const shellStyles = css`
  :host { display: block; container-type: inline-size; background: var(--_page); color: var(--_fg);
    font: 400 14px/20px var(--_font); text-align: start; -webkit-text-size-adjust: 100%; }
  :host([hidden]) { display: none; }
  .shell { padding: 24px; min-height: 240px; box-sizing: border-box; }
  .shell p { margin: 4px 0; color: var(--_muted); max-width: 60ch; }
  .state { margin: 0 0 8px; font-size: 16px; font-weight: 600; line-height: 24px; }
  .cause code { font-size: 12px; overflow-wrap: anywhere; }
  .retry { margin-top: 12px; padding: 6px 14px; border: 0; border-radius: 6px; background: var(--_accent);
    color: var(--_on-accent); font: inherit; font-weight: 600; cursor: pointer; }
  .retry:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .bones { display: grid; grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)); gap: 12px; margin-top: 16px; }
  .bones span { height: 76px; border-radius: var(--_radius); background: var(--_paper); border: 1px solid var(--_line); }
  .bones span:nth-child(n + 7) { grid-column: 1 / -1; height: 220px; }
`;
