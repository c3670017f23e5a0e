import type { TableModel } from '../models/chart-model.ts';

/** Shows a row's figures in the tooltip, beside the pointer and inside the window. Hides it for an unknown row. */
export function showTip(tip: HTMLElement | null, table: TableModel, key: string, x: number, y: number): void {
  const row = table.rows.find((known) => known.key === key);
  if (tip === null || row === undefined) {
    hideTip(tip);
    return;
  }
  tip.replaceChildren(
    ...row.cells.map((cell, index) => {
      const line = document.createElement(index === 0 ? 'strong' : 'span');
      line.textContent = index === 0 ? cell : `${table.columns[index]?.label ?? ''}: ${cell}`;
      return line;
    }),
  );
  if (!tip.matches(':popover-open')) tip.showPopover();
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(4, Math.min(x + 14, innerWidth - width - 4));
  const top = y + 18 + height > innerHeight ? y - height - 12 : y + 18;
  tip.style.setProperty('left', `${left}px`);
  tip.style.setProperty('top', `${Math.max(4, top)}px`);
}

export function hideTip(tip: HTMLElement | null): void {
  if (tip?.matches(':popover-open')) tip.hidePopover();
}

/** A row as one sentence for a screen reader. */
export function rowInWords({ columns, rows }: TableModel, index: number): string {
  return (rows[index]?.cells ?? [])
    .map((cell, column) => (column === 0 ? cell : `${columns[column]?.label ?? ''} ${cell}`))
    .join(', ');
}
