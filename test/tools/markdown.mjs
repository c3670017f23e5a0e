/** A Markdown table; a cell may be absent. */
export function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => (cell ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function code(text) {
  return text === undefined || text === '' ? '' : `\`${text}\``;
}
