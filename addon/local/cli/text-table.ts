/** Lays texts out in columns, two spaces apart; those whose index is in `right` are aligned to the right. */
export function textTable(
  rows: readonly (readonly string[])[],
  options: { readonly indent?: string; readonly right?: ReadonlySet<number> } = {},
): string[] {
  const { indent = '  ', right = new Set() } = options;
  const widths: number[] = [];
  for (const row of rows)
    for (const [j, text] of row.entries()) widths[j] = Math.max(widths[j] ?? 0, text.length);
  const place = (text: string, j: number) =>
    right.has(j) ? text.padStart(widths[j] ?? 0) : text.padEnd(widths[j] ?? 0);
  return rows.map((row) => `${indent}${row.map(place).join('  ')}`.trimEnd());
}
