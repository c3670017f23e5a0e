import { css } from 'lit';

/** Buttons, switches and text that only a screen reader reads: the same everywhere. */
export const controls = css`
  .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap; border: 0; }
  button { font: inherit; }
  .tool { display: inline-grid; place-items: center; width: 28px; height: 28px; padding: 0; border: 0;
    border-radius: 6px; background: none; color: var(--_muted); cursor: pointer; }
  .tool:hover { background: var(--_hover); color: var(--_fg); }
  .tool:focus-visible, .switch button:focus-visible, .link:focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; }
  .switch { display: inline-flex; flex-wrap: wrap; border: 1px solid var(--_line); border-radius: 6px; padding: 1px; gap: 1px; }
  .switch button { border: 0; border-radius: 5px; padding: 3px 9px; background: none; color: var(--_muted);
    font-size: 12px; line-height: 18px; cursor: pointer; }
  .switch button[aria-pressed='true'] { background: var(--_hover); color: var(--_fg); font-weight: 600; }
  .link { border: 0; padding: 0; background: none; color: var(--_accent); cursor: pointer; font-size: 13px; }
  .link:hover { text-decoration: underline; }
`;
