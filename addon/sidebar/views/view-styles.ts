import { css } from 'lit';

/** Layout of the sidebar's pages and of what stands on them. */
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
  .segment {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 8px 12px;
  }
  summary {
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    background: var(--sunken);
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  .description {
    padding: 0 12px 10px 30px;
    color: var(--muted);
  }
  .segment-name {
    overflow-wrap: anywhere;
  }
  .share {
    min-width: 34px;
  }
  .dot {
    flex: none;
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: currentColor;
  }
  .color-0 { color: var(--segment-0); }
  .color-1 { color: var(--segment-1); }
  .color-2 { color: var(--segment-2); }
  .color-3 { color: var(--segment-3); }
  .color-4 { color: var(--segment-4); }
  .color-5 { color: var(--segment-5); }
  .color-6 { color: var(--segment-6); }
  .color-7 { color: var(--segment-7); }
  .color-8 { color: var(--segment-8); }
  .color-9 { color: var(--segment-9); }
  .run {
    display: grid;
    gap: 8px;
    padding: 12px;
  }
  .stages {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 2px 8px;
  }
  .stages li {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 20px;
    color: var(--muted);
  }
  .stages .now {
    color: var(--ink);
    font-weight: 600;
  }
  .bullet {
    width: 6px;
    height: 6px;
    margin: 0 5px;
    border-radius: 50%;
    background: var(--line);
  }
  .now .bullet {
    background: var(--accent);
  }
  progress {
    appearance: none;
    width: 100%;
    height: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--line);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
    transition: width 150ms;
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 128px;
    align-items: center;
    gap: 2px 8px;
    padding: 8px 12px;
  }
  .facts {
    grid-column: 1 / -1;
  }
  .facts-list > div {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 6px 0;
    border-top: 1px solid var(--line);
  }
  .facts-list dd {
    text-align: right;
    overflow-wrap: anywhere;
  }
  .facts-list dt {
    flex: none;
    max-width: 55%;
    overflow-wrap: anywhere;
  }
  .choice {
    min-height: 28px;
  }
  .short {
    width: 72px !important;
  }
  .examples {
    padding-left: 10px;
    border-left: 2px solid var(--line);
  }
  label.line {
    align-items: flex-start;
    cursor: pointer;
  }
  button.card {
    border: 1px solid var(--line);
  }
  .spinner {
    width: 16px;
    height: 16px;
    margin-right: 4px;
    border: 2px solid var(--line);
    border-top-color: var(--accent);
    border-radius: 50%;
    animation: turn 900ms linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(360deg);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
    progress::-webkit-progress-value {
      transition: none;
    }
  }
`;
