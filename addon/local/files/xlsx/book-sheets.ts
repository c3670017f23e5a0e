import { posix } from 'node:path';
import { type Parts, partText, relationshipsPart, textPart } from './parts.ts';
import { cellXml, type NewCell } from './patch-sheet.ts';
import type { Book } from './read-book.ts';
import { escapeXml, splice, visitXml } from './xml.ts';

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Adds a sheet at the end of the book. */
export function addBookSheet(parts: Parts, book: Book, name: string, cells: readonly NewCell[]): Parts {
  const next = new Map(parts);
  const folder = posix.join(posix.dirname(book.part), 'worksheets');
  let number = 1;
  while (next.has(`${folder}/sheet${number}.xml`)) number += 1;
  const part = `${folder}/sheet${number}.xml`;
  next.set(part, textPart(sheetXml(cells)));

  const relations = relationshipsPart(book.part);
  const relationsText = partText(next, relations);
  let free = 1;
  while (relationsText.includes(`"rIdSegmentry${free}"`)) free += 1;
  const id = `rIdSegmentry${free}`;
  next.set(
    relations,
    textPart(
      beforeEnd(
        relationsText,
        'Relationships',
        (prefix) => `<${prefix}Relationship Id="${id}" Type="${relationshipType}" Target="/${part}"/>`,
      ),
    ),
  );
  next.set(
    '[Content_Types].xml',
    textPart(
      beforeEnd(
        partText(next, '[Content_Types].xml'),
        'Types',
        (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${contentType}"/>`,
      ),
    ),
  );
  const bookText = partText(next, book.part);
  const { ids, idAttribute } = sheetEntries(bookText);
  const entry = (prefix: string) =>
    `<${prefix}sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}" ${idAttribute}="${id}"/>`;
  next.set(book.part, textPart(beforeEnd(bookText, 'sheets', entry)));
  return next;
}

/** Takes a sheet out of the book again. */
export function removeBookSheet(parts: Parts, book: Book, part: string): Parts {
  const sheet = book.sheets.find((known) => known.part === part);
  if (!sheet) return parts;
  const next = new Map(parts);
  const drop = (
    name: string,
    element: string,
    fits: (attributes: Readonly<Record<string, string>>) => boolean,
  ) => {
    const text = partText(next, name);
    const edits: [number, number, string][] = [];
    visitXml(text, {
      close(found, _, end) {
        if (found.name === element && fits(found.attributes)) edits.push([found.start, end, '']);
      },
    });
    next.set(name, textPart(splice(text, edits)));
  };
  drop(book.part, 'sheet', (attributes) => Object.values(attributes).includes(sheet.relationship));
  drop(relationshipsPart(book.part), 'Relationship', (attributes) => attributes.Id === sheet.relationship);
  drop('[Content_Types].xml', 'Override', (attributes) => attributes.PartName === `/${part}`);
  next.delete(part);
  next.delete(relationshipsPart(part));
  return next;
}

export function sheetXml(cells: readonly NewCell[]): string {
  const rows = new Map<number, string>();
  for (const cell of cells) rows.set(cell.row, (rows.get(cell.row) ?? '') + cellXml(cell, ''));
  const data = [...rows].map(([row, xml]) => `<row r="${row + 1}">${xml}</row>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${mainNamespace}"><sheetData>${data}</sheetData></worksheet>`;
}

function sheetEntries(bookText: string): { readonly ids: readonly number[]; readonly idAttribute: string } {
  const ids: number[] = [];
  let idAttribute = 'r:id';
  visitXml(bookText, {
    open({ name, attributes }) {
      if (name !== 'sheet') return;
      ids.push(Number(attributes.sheetId));
      idAttribute = Object.keys(attributes).find((key) => /:id$/.test(key)) ?? idAttribute;
    },
  });
  return { ids, idAttribute };
}

/** Puts XML before the end tag of the first element of this name, in its own namespace prefix. */
function beforeEnd(text: string, element: string, xml: (prefix: string) => string): string {
  const edits: [number, number, string][] = [];
  visitXml(text, {
    close(found, closeStart, end) {
      if (found.name !== element || edits.length > 0) return;
      const inner = xml(found.prefix);
      if (!found.selfClosing) edits.push([closeStart, closeStart, inner]);
      else
        edits.push([
          found.start,
          end,
          `${text.slice(found.start, end).replace(/\/>$/, '>')}${inner}</${found.prefix}${element}>`,
        ]);
    },
  });
  return splice(text, edits);
}
