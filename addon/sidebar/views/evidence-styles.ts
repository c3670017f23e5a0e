import { css } from 'lit';

/** Small drawings of the evidence, in the colours of their segments. */
export const evidenceStyles = css`
  .evidence {
    display: grid;
    gap: 12px;
    padding: 2px 12px 12px;
  }
  figure {
    margin: 0;
  }
  figcaption {
    margin-bottom: 6px;
  }
  .turn svg {
    transition: transform 150ms;
  }
  details[open] > summary .turn svg {
    transform: rotate(90deg);
  }
  .curve,
  .map {
    width: 100%;
    height: auto;
    overflow: visible;
    forced-color-adjust: none;
  }
  .curve polyline {
    fill: none;
    stroke: var(--muted);
    stroke-width: 1.5;
  }
  .curve circle {
    fill: var(--muted);
  }
  .curve circle.used {
    fill: var(--accent);
  }
  .curve circle.best {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .curve text {
    fill: var(--muted);
    font-size: 11px;
  }
  .curve text.used {
    fill: var(--ink);
    font-weight: 600;
  }
  .curve text.said {
    fill: var(--ink);
  }
  .map {
    border: 1px solid var(--line);
    border-radius: 6px;
    margin-bottom: 4px;
  }
  .map circle {
    fill: currentColor;
    fill-opacity: 0.6;
  }
  circle.near {
    fill: var(--card);
    fill-opacity: 1;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .map circle.near {
    fill-opacity: 0.85;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    color: var(--muted);
  }
  .legend span {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .legend circle {
    fill: currentColor;
  }
  .legend circle.near {
    fill: none;
  }
  .figures {
    width: 100%;
    border-collapse: collapse;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .figures th,
  .figures td {
    padding: 3px 0 3px 6px;
    text-align: right;
    font-weight: 400;
  }
  .figures thead th {
    color: var(--muted);
    vertical-align: bottom;
  }
  .figures th:first-child {
    padding-left: 0;
    text-align: left;
  }
  .figures tbody tr {
    border-top: 1px solid var(--line);
  }
  .figures tr.used > * {
    font-weight: 600;
  }
  .rule {
    padding: 0 12px 12px 30px;
  }
  .rule h3 {
    margin: 0;
    color: var(--muted);
    font-size: 12px;
    font-weight: 400;
  }
  @media (prefers-reduced-motion: reduce) {
    .turn svg {
      transition: none;
    }
  }
`;
