import { css } from 'lit';

/** Layout of the sidebar's pages. */
export const viewStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  .page {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  .top {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 48px;
    padding: 8px 8px 8px 16px;
    border-bottom: 1px solid var(--line);
  }
  .top > .icon:first-child {
    margin-left: -8px;
  }
  .body {
    flex: 1;
    align-content: start;
    min-height: 0;
    padding: 12px;
    overflow: auto;
  }
  .bottom {
    padding: 12px;
    border-top: 1px solid var(--line);
    background: var(--paper);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    margin-top: 8px;
  }
  .caption {
    margin: 0 0 6px 2px;
    color: var(--muted);
    font-size: 12px;
  }
  .hint {
    margin-bottom: 8px;
    padding: 10px 12px;
    border-radius: var(--radius);
    background: var(--warning-soft);
  }
  .padded {
    padding: 12px;
  }
  .stack-small {
    display: grid;
    gap: 8px;
  }
  .strong {
    font-weight: 600;
  }
  .block {
    display: block;
  }
  .wrap {
    overflow-wrap: anywhere;
  }
  .big {
    font-size: 20px;
    line-height: 1.2;
  }
  .card.divided {
    overflow: hidden;
  }
  .card.divided > li + li {
    border-top: 1px solid var(--line);
  }
  .problem {
    padding-top: 0;
    min-height: 32px;
  }
  .banner {
    display: flex;
    gap: 8px;
    padding: 10px 12px;
    border-radius: var(--radius);
    background: var(--error-soft);
    overflow-wrap: anywhere;
  }
  .note {
    padding: 0 2px;
  }
  .bullets > li {
    position: relative;
    padding-left: 14px;
    overflow-wrap: anywhere;
  }
  .bullets > li::before {
    content: '•';
    position: absolute;
    left: 2px;
    color: var(--muted);
  }
  .offer {
    display: grid;
    gap: 8px;
    padding: 10px;
    border-radius: 6px;
    background: var(--warning-soft);
  }
`;
