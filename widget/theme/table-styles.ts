import { css } from 'lit';

export const tableStyles = css`
  table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 18px; font-variant-numeric: tabular-nums; }
  th, td { padding: 5px 18px 5px 0; border-bottom: 1px solid var(--_line); text-align: start; font-weight: 400; vertical-align: baseline; }
  th:last-child, td:last-child { padding-inline-end: 0; }
  thead th { color: var(--_muted); font-size: 12px; position: sticky; top: 0; background: var(--_paper); }
  tbody tr:last-child > * { border-bottom: 0; }
  .number { text-align: end; white-space: nowrap; }
  thead .number {
    white-space: normal;
    overflow-wrap: break-word;
    vertical-align: bottom;
  }
  thead th {
    vertical-align: bottom;
  }
  tbody th {
    min-width: 16ch;
  }
  .wide {
    min-width: 24ch;
  }
`;
