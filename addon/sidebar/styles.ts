import { css } from 'lit';

/** Shapes that every view shares: text, buttons, cards, fields. */
export const styles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font-size: 16px;
    font-weight: 600;
    line-height: 1.3;
  }
  h1:focus {
    outline: none;
  }
  h2 {
    font-size: 13px;
    font-weight: 600;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: 12px;
  }
  .figure {
    font-variant-numeric: tabular-nums;
    text-align: right;
    white-space: nowrap;
  }
  .clip {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .card {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }
  .stack {
    display: grid;
    gap: 12px;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .spread {
    justify-content: space-between;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.6;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .primary {
    width: 100%;
    min-height: 36px;
    padding: 6px 16px;
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--on-accent);
    font-size: 14px;
    font-weight: 600;
  }
  .secondary {
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: none;
    color: var(--accent);
    font-weight: 600;
  }
  .link {
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-weight: 600;
  }
  .icon {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--muted);
  }
  .icon:hover,
  .line:hover {
    background: var(--sunken);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: 36px;
    padding: 7px 12px;
    border: 0;
    background: none;
    text-align: left;
  }
  .line:focus-visible {
    outline-offset: -2px;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .divided > * + * {
    border-top: 1px solid var(--line);
  }
  .good {
    color: var(--good);
  }
  .warning {
    color: var(--warning);
  }
  .error {
    color: var(--error);
  }
  .field {
    display: grid;
    gap: 4px;
  }
  select,
  input[type='text'],
  input[type='number'] {
    width: 100%;
    min-width: 0;
    min-height: 32px;
    padding: 4px 8px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--card);
    color: var(--ink);
  }
  input[aria-invalid='true'] {
    border-color: var(--error);
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
  svg {
    display: block;
    flex: none;
  }
`;
