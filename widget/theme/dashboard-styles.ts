import { css } from 'lit';
import { controls } from './controls.ts';
import { tableStyles } from './table-styles.ts';

/** The grid of twelve columns that falls to one, the header, the cards. */
export const dashboardStyles = css`
  ${controls}
  ${tableStyles}
  .frame { padding: 20px clamp(12px, 2.4cqi, 32px) 32px; max-width: 1680px; margin: 0 auto; box-sizing: border-box; }
  h2 { margin: 0; font-size: 20px; line-height: 28px; font-weight: 600; overflow-wrap: anywhere; }
  h3 { margin: 0; font-size: 14px; line-height: 20px; font-weight: 600; }
  .head { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: flex-start; justify-content: space-between; }
  .facts { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline; min-width: 0; flex: 1; }
  .facts p { margin: 0; color: var(--_muted); font-size: 13px; }
  .acts { display: flex; gap: 2px; }
  .quality { text-align: start; display: inline-flex; gap: 6px; align-items: center; border: 0; padding: 2px 0; background: none; color: var(--_muted);
    font-size: 13px; cursor: pointer; }
  .quality:hover { color: var(--_fg); text-decoration: underline; }
  .quality:focus-visible, .name:focus-visible, .chip:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: 4px; }
  .dot { flex: none; width: 8px; height: 8px; border-radius: 50%; background: var(--_good); }
  .dot.info { background: var(--_muted); }
  .dot.warning { background: var(--_warning); }
  .dot.error { background: var(--_error); }
  .sheet { margin: auto; padding: 16px; width: min(640px, calc(100vw - 48px)); max-height: 70vh; overflow: auto; box-sizing: border-box;
    border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_paper); color: var(--_fg); }
  .sheet::backdrop { background: rgb(0 0 0 / 0.25); }
  .sheet .top {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin-bottom: 12px;
  }
  .sheet ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; }
  .sheet li { display: grid; grid-template-columns: 8px 1fr; gap: 10px; }
  .sheet .dot { margin-top: 6px; }
  .sheet p { margin: 2px 0 0; font-size: 13px; }
  .sheet small { color: var(--_muted); margin-inline-start: 8px; }
  .sheet-of-paper h2 { margin: 16px 0 10px; font-size: 16px; }
  .chips { list-style: none; margin: 8px 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 6px; align-items: center; flex-basis: 100%; }
  .chip { display: inline-flex; gap: 6px; align-items: center; border: 1px solid var(--_line); border-radius: 14px; padding: 2px 8px 2px 10px;
    background: var(--_paper); color: var(--_fg); font-size: 12px; line-height: 20px; cursor: pointer; text-align: start; }
  .chip:hover { background: var(--_hover); }
  .chip .icon { width: 12px; height: 12px; color: var(--_muted); flex: none; }
  .tabs { display: flex; gap: 4px; margin: 12px 0 16px; border-bottom: 1px solid var(--_line); overflow-x: auto; scrollbar-width: none; }
  .tabs button { border: 0; background: none; color: var(--_muted); padding: 8px 12px; margin-bottom: -1px; border-bottom: 2px solid transparent;
    font-size: 14px; line-height: 20px; cursor: pointer; white-space: nowrap; }
  .tabs button:hover { color: var(--_fg); }
  .tabs button[aria-selected='true'] { color: var(--_fg); font-weight: 600; border-bottom-color: var(--_accent); }
  .tabs button:focus-visible { outline: 2px solid var(--_accent); outline-offset: -3px; border-radius: 6px; }
  .cards { list-style: none; margin: 0 0 12px; padding: 0; display: grid; gap: 12px;
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 45%), 1fr)); }
  .cards.sparse { display: flex; flex-wrap: wrap; }
  .cards.sparse > * { flex: 0 1 240px; min-width: min(150px, 45%); }
  .card { background: var(--_paper); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 16px; min-width: 0;
    box-sizing: border-box; break-inside: avoid; }
  .metric { display: flex; flex-direction: column; padding: 12px 16px; }
  .metric .label { font-size: 12px; line-height: 16px; color: var(--_muted); overflow-wrap: anywhere; }
  .metric .value { font-size: 20px; line-height: 28px; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .metric .note > * { display: block; }
  .metric .note .change { display: flex; }
  .metric .note { font-size: 12px; line-height: 16px; color: var(--_muted); margin-top: auto; }
  .change { display: inline-flex; align-items: center; gap: 2px; }
  .change .icon { width: 12px; height: 12px; }
  .grid { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 12px; }
  .w3 { grid-column: span 3; } .w4 { grid-column: span 4; } .w5 { grid-column: span 5; } .w6 { grid-column: span 6; }
  .w7 { grid-column: span 7; } .w8 { grid-column: span 8; } .w12 { grid-column: span 12; }
  .tree {
    margin-top: 8px;
    font-size: 13px;
  }
  .tree details details > summary > :first-child,
  .tree details > .leaf > :first-child {
    padding-inline-start: 20px;
  }
  .tree details details > .leaf > :first-child {
    padding-inline-start: 40px;
  }
  .tree summary,
  .tree .leaf {
    display: grid;
    grid-template-columns: minmax(110px, 260px) minmax(0, 1fr) 72px 56px;
    gap: 4px 12px;
    align-items: center;
    padding: 5px 0;
    border-bottom: 1px solid var(--_line);
  }
  .tree summary {
    cursor: pointer;
  }
  .tree summary:hover {
    background: var(--_hover);
  }
  .tree summary:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .tree summary > :first-child::before {
    content: '';
    display: inline-block;
    width: 0;
    margin-inline: 2px 8px;
    border: 4px solid transparent;
    border-inline-start-color: var(--_muted);
    border-inline-end: 0;
  }
  .tree details[open] > summary > :first-child::before {
    rotate: 90deg;
  }
  .tree svg {
    width: 100%;
    height: 8px;
  }
  .tree rect {
    fill: var(--_mark);
  }
  .stack {
    display: grid;
    gap: 12px;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .stack > * {
    grid-column: auto;
  }
  .target {
    width: 100%;
    height: 4px;
    margin-top: 4px;
  }
  .target rect:first-child {
    fill: var(--_grid);
  }
  .target rect:last-child {
    fill: var(--_mark);
  }
  .scroll-x { overflow-x: auto; margin-top: 8px; }
  .fills { display: flex; flex-direction: column; }
  .fills > .scroll-x, .fills > .findings { flex: 1; }
  .fills .segments { height: 100%; }
  .fills > .findings { align-content: space-between; }
  .segments th, .segments td { padding-block: 7px; }
  .name { display: inline-flex; gap: 8px; align-items: baseline; border: 0; padding: 0; background: none; color: inherit; cursor: pointer; text-align: start; }
  .segments small { display: block; margin: 2px 0 0 18px; color: var(--_muted); font-size: 12px; line-height: 17px; max-width: 90ch; }
  .name svg { flex: none; }
  .name span { overflow-wrap: break-word; }
  .name:hover span { text-decoration: underline; }
  .name[aria-pressed='true'] span { font-weight: 600; }
  .pale > * {
    color: var(--_muted);
  }
  .pale svg,
  .segment.off .stripe {
    opacity: 0.35;
  }
  .share .bar { display: inline-block; vertical-align: middle; width: clamp(40px, 8cqi, 120px); height: 6px; margin-inline-start: 8px; }
  .findings { list-style: none; margin: 8px 0 0; padding: 0; display: grid; gap: 10px 16px; }
  .w12 .findings { grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); }
  .findings li { padding-inline-start: 10px; border-inline-start: 2px solid var(--_line); }
  .findings p { margin: 0; font-size: 13px; line-height: 19px; }
  .findings small { font-size: 12px; color: var(--_muted); }
  .quiet, .publication { color: var(--_muted); font-size: 13px; }
  .publication { margin: 16px 0 0; font-size: 12px; }
  .segment-cards { list-style: none; margin: 0 0 12px; padding: 0; display: grid; gap: 12px;
    grid-template-columns: repeat(auto-fit, minmax(min(270px, 100%), 1fr)); }
  .segment-cards.three { grid-template-columns: repeat(auto-fit, minmax(min(max(270px, 31%), 100%), 1fr)); }
  .segment { display: flex; flex-direction: column; gap: 8px; overflow: hidden; position: relative; }
  .segment.off {
    color: var(--_muted);
  }
  .stripe { position: absolute; inset: 0 0 auto; height: 4px; line-height: 0; }
  .segment h3, .base h3 { overflow-wrap: anywhere; }
  .segment p { margin: 0; font-size: 13px; line-height: 19px; }
  .segment .size { color: var(--_muted); }
  .segment .size strong { color: var(--_fg); font-weight: 600; }
  .segment .link { margin-top: auto; align-self: flex-start; text-align: start; }
  .traits { list-style: none; margin: 0; padding: 0; font-size: 13px; }
  .traits li { display: flex; justify-content: space-between; gap: 12px; padding: 3px 0; border-bottom: 1px solid var(--_line); }
  .traits li > :first-child { color: var(--_muted); }
  .traits li > :last-child { text-align: end; font-variant-numeric: tabular-nums; }
  .traits small {
    color: var(--_muted);
    font-size: 12px;
    margin-inline-start: 4px;
  }
  .traits .icon { width: 12px; height: 12px; vertical-align: -1px; }
  h4 + dl { margin-top: 0; }
  .base h4 { margin-top: 10px; }
  h4 { margin: 4px 0 2px; font-size: 12px; line-height: 16px; font-weight: 400; color: var(--_muted); }
  h3 small { font-weight: 400; font-size: 12px; color: var(--_muted); }
  .card > p { margin: 6px 0 0; font-size: 13px; line-height: 19px; max-width: 90ch; }
  .big { font-size: 28px !important; line-height: 36px !important; font-weight: 600; font-variant-numeric: tabular-nums; }
  .switches { display: flex; flex-wrap: wrap; gap: 8px; }
  .select select { font: inherit; font-size: 13px; padding: 4px 8px; border: 1px solid var(--_line); border-radius: 6px; background: var(--_paper); color: var(--_fg); max-width: 100%; }
  .select select:focus-visible, .slider input:focus-visible, .scroll-x:focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: end;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    max-width: min(100%, 300px);
    font-size: 12px;
    color: var(--_muted);
    min-width: 0;
  }
  .field select,
  .field input {
    font: inherit;
    font-size: 13px;
    padding: 4px 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_paper);
    color: var(--_fg);
    max-width: 100%;
    box-sizing: border-box;
    font-variant-numeric: tabular-nums;
  }
  .field input {
    width: 15ch;
  }
  .field :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .link:disabled {
    color: var(--_muted);
    cursor: default;
    text-decoration: none;
  }
  .total > * {
    font-weight: 600;
    color: var(--_fg);
  }
  .narrowing {
    padding: 12px 16px;
  }
  .few {
    color: var(--_warning);
  }
  .slider + .fields,
  .fields + .switch {
    margin-top: 10px;
  }
  .slider { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; font-size: 13px; color: var(--_muted); }
  .slider input { flex: 1; min-width: 120px; accent-color: var(--_accent); }
  .slider output { color: var(--_fg); font-weight: 600; font-variant-numeric: tabular-nums; min-width: 4ch; text-align: end; }
  .rank { display: inline-block; min-width: 2.2ch; color: var(--_muted); text-align: end; margin-inline-end: 4px; }
  .identity { white-space: nowrap; }
  .named { white-space: nowrap; }
  dl { margin: 8px 0 0; font-size: 13px; }
  dl div { display: flex; justify-content: space-between; gap: 12px; padding: 4px 0; border-bottom: 1px solid var(--_line); }
  dl div:last-child { border-bottom: 0; }
  dt { color: var(--_muted); }
  dd { margin: 0; font-variant-numeric: tabular-nums; text-align: end; }
  @media screen {
  @container (max-width: 900px) {
    .w3, .w4, .w5 { grid-column: span 6; }
    .w6, .w7, .w8 { grid-column: span 12; }
  }
  @container (max-width: 620px) {
    .w3, .w4, .w5 { grid-column: span 12; }
    .tree summary,
    .tree .leaf {
      grid-template-columns: minmax(0, 1fr) 72px 48px;
    }
    .tree svg {
      display: none;
    }
    .segments .share { display: none; }
    .segments th, .segments td { padding-inline-end: 10px; }
  }
  }
  @media print {
    .acts, .tabs, .link, .switch, .select, .chips .link { display: none; }
    .frame { padding: 0; max-width: none; zoom: 0.68; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .card { padding: 10px 12px; }
    .sheet-of-paper h2 { break-after: avoid; }
    .cards:not(.sparse) { grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); }
    .segment-cards { grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr)); }
  }
  @media (prefers-reduced-motion: no-preference) {
    .pale svg,
    .stripe {
      transition: opacity 150ms;
    }
  }
`;
