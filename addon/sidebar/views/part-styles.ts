import { css } from 'lit';

/** What stands on the pages: segments, stages, columns, facts. */
export const partStyles = css`
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
    forced-color-adjust: none;
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
