import { css } from 'lit';
import { controls } from '../theme/controls.ts';
import { tableStyles } from '../theme/table-styles.ts';

export const chartStyles = [
  controls,
  tableStyles,
  css`
    :host { display: block; min-width: 0; }
    figure { margin: 0; display: flex; flex-direction: column; gap: 8px; height: 100%; box-sizing: border-box;
      padding: 16px; background: var(--_paper); border: 1px solid var(--_line); border-radius: var(--_radius);
      break-inside: avoid; }
    .top { display: flex; gap: 8px; align-items: flex-start; justify-content: space-between; }
    .say { min-width: 0; }
    h3 { margin: 0; font-size: 14px; font-weight: 600; line-height: 20px; overflow-wrap: anywhere; }
    .answer { margin: 2px 0 0; font-size: 13px; line-height: 18px; color: var(--_muted); overflow-wrap: anywhere; }
    .tools { display: flex; gap: 2px; flex: none; margin: -4px -6px 0 0; align-items: center; }
    .plot { position: relative; border-radius: 4px; flex: 1; min-width: 0; }
    .plot:focus-visible { outline: 2px solid var(--_accent); outline-offset: 4px; }
    .canvas { overflow: hidden; position: absolute; inset: 0; }
    .canvas svg { display: block; }
    .clickable .canvas svg .mark-rect path, .clickable .canvas svg .mark-symbol path, .clickable .canvas svg .mark-arc path { cursor: pointer; }
    .ring { position: absolute; border: 2px solid var(--_accent); border-radius: 4px; pointer-events: none; }
    .legend { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 12px; font-size: 12px; color: var(--_muted); }
    .legend li { display: inline-flex; align-items: center; gap: 6px; min-width: 0; overflow-wrap: anywhere; }
    .legend .mark {
      fill: var(--_mark);
    }
    .legend .fg {
      fill: var(--_fg);
    }
    .legend svg { flex: none; }
    .explain { margin: 0; padding: 8px 12px; font-size: 13px; line-height: 18px; background: var(--_hover); border-radius: 6px; }
    .noted {
      margin: 0;
      font-size: 12px;
      color: var(--_good);
    }
    .noted:empty {
      display: none;
    }
    .problem { margin: 0; font-size: 13px; color: var(--_error); }
    figcaption { margin-top: auto; font-size: 12px; line-height: 16px; color: var(--_muted); min-height: 16px; }
    .scroll { overflow: auto; max-height: 360px; flex: 1; }
    .tip { margin: 0; inset: auto; position: fixed; padding: 8px 10px; border: 1px solid var(--_line);
      border-radius: 6px; background: var(--_paper); color: var(--_fg); font-size: 12px; line-height: 17px;
      max-width: 280px; pointer-events: none; font-variant-numeric: tabular-nums; }
    .tip strong, .tip span { display: block; }
    .tip strong { font-weight: 600; }
    .menu { margin: 0; inset: auto; position: fixed; padding: 4px; border: 1px solid var(--_line); border-radius: 6px;
      background: var(--_paper); color: var(--_fg); min-width: 180px; }
    .menu button { display: block; width: 100%; text-align: start; padding: 6px 10px; border: 0; border-radius: 4px;
      background: none; color: inherit; font: inherit; font-size: 13px; cursor: pointer; }
    .menu button:hover, .menu button:focus-visible { background: var(--_hover); outline: none; }
    @media print {
      .plot {
        min-height: 0 !important;
      }
      .canvas {
        position: static;
      }
      .tools,
      .legend:empty {
        display: none;
      }
      .canvas svg {
        max-width: 100%;
        height: auto;
      }
      .canvas svg text[stroke] {
        display: none;
      }
      .canvas svg text {
        fill: #1b1f24;
      }
      .canvas svg .role-axis-grid line {
        stroke: #e3e6ea;
      }
      figure {
        padding: 10px 12px;
      }
    }
  `,
];
