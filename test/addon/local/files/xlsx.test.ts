import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { open } from './add-column.ts';
import { folderOf, textsIn, writeAll } from './folders.ts';
import { partsOf, smallParts, zipped } from './small-xlsx.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';
const small = zipped(smallParts);

function bookOf(parts: Readonly<Record<string, string>> = smallParts) {
  const folder = folderOf({ 'book.xlsx': zipped(parts) });
  const file = join(folder, 'book.xlsx');
  return { folder, file, parts: () => partsOf(readFileSync(file)) };
}

const values = (file: string, column: number) =>
  JSON.parse(open(file).run('values', column) as string) as unknown;

describe('reading an .xlsx file', () => {
  it('gives texts, numbers, dates, flags and the results of formulas', () => {
    const { file } = bookOf();
    expect([1, 2, 3, 4].map((column) => values(file, column))).toEqual([
      ['id', 'a & b', '', ' c '],
      ['Age', 41, '', 0.5],
      ['Joined', '2023-03-15T00:00:00.000Z', '', ''],
      ['Twice the age', 82, '', true],
    ]);
  });

  it('reads dates of books that count from 1904', () => {
    const workbook = smallParts['xl/workbook.xml']!.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const { file } = bookOf({ ...smallParts, 'xl/workbook.xml': workbook });
    expect(values(file, 3)).toEqual(['Joined', '2027-03-16T00:00:00.000Z', '', '']);
  });

  it('reads and writes what Excel escapes', () => {
    const strings = smallParts['xl/sharedStrings.xml']!.replace('a &amp; b', 'two_x000D_lines _x005F_x000D_');
    const { file, parts } = bookOf({ ...smallParts, 'xl/sharedStrings.xml': strings });
    expect(values(file, 1)).toEqual(['id', 'two\rlines _x000D_', '', ' c ']);
    const host = open(file);
    host.run('add', ['Segment', 'say _x0041_']);
    host.save();
    expect(parts()[sheetPart]).toContain('<t>say _x005F_x0041_</t>');
    expect(values(file, 5)).toEqual(['Segment', 'say _x0041_', '', '']);
  });

  it('reads a package whose parts are named with backslashes', () => {
    const named = Object.fromEntries(
      Object.entries(smallParts).map(([name, text]) => [name.replaceAll('/', '\\'), text]),
    );
    expect(values(bookOf(named).file, 2)).toEqual(['Age', 41, '', 0.5]);
  });

  it('reads the strict form of the format', () => {
    const strict = Object.fromEntries(
      Object.entries(smallParts).map(([name, text]) => [
        name,
        text
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ]),
    );
    expect(values(bookOf(strict).file, 2)).toEqual(['Age', 41, '', 0.5]);
  });

  it('keeps the macros of a workbook that has some', () => {
    const folder = folderOf({
      'book.xlsm': zipped({ ...smallParts, 'xl/vbaProject.bin': 'Sub Auto_Open()' }),
    });
    const file = join(folder, 'book.xlsm');
    const host = open(file);
    host.run('add', ['Segment', 'Loyal']);
    host.save();
    expect(partsOf(readFileSync(file))['xl/vbaProject.bin']).toBe('Sub Auto_Open()');
    expect(values(file, 5)).toEqual(['Segment', 'Loyal', '', '']);
  });

  it('tells of a formula that nobody has worked out', () => {
    const sheet = smallParts[sheetPart]!.replace('<f>B2*2</f><v>82</v>', '<f>B2*2</f>');
    expect(values(bookOf({ ...smallParts, [sheetPart]: sheet }).file, 4)).toEqual([
      'Twice the age',
      '#NO_RESULT!',
      '',
      true,
    ]);
  });

  it('reads cells that do not say where they are', () => {
    const sheet = smallParts[sheetPart]!.replace(/ r="[A-Z]+\d"/g, '').replace(/<row r="\d"/g, '<row');
    const { file } = bookOf({ ...smallParts, [sheetPart]: sheet });
    expect(values(file, 1)).toEqual(['id', 'a & b', ' c ']);
  });

  it('reads books whose XML has a namespace prefix, and writes in it', () => {
    const prefixed = (text: string) =>
      text.replace(/<(\/?)(?!\?)/g, '<$1x:').replaceAll('xmlns=', 'xmlns:x=');
    const { file, parts } = bookOf({ ...smallParts, [sheetPart]: prefixed(smallParts[sheetPart]!) });
    const host = open(file);
    host.run('add', ['Segment', 'Loyal']);
    host.save();
    expect(parts()[sheetPart]).toContain(
      '<x:c r="E2" t="inlineStr"><x:is><x:t>Loyal</x:t></x:is></x:c></x:row>',
    );
    expect(values(file, 5)).toEqual(['Segment', 'Loyal', '', '']);
  });

  it.each([
    ['no zip archive', 'not a zip'],
    ['an archive that is no workbook', zipped({ 'a.txt': 'a' })],
    ['a workbook with broken XML', zipped({ ...smallParts, [sheetPart]: '<worksheet><sheetData>' })],
  ])('says that it cannot read %s', (_, bytes) => {
    const folder = folderOf({ 'book.xlsx': bytes });
    expect(() => open(join(folder, 'book.xlsx'))).toThrow(/input.file-unreadable.*damaged or protected/);
  });
});

describe('writing an .xlsx file', () => {
  it('changes nothing but the cells of ours and the hints about size', () => {
    const { file, parts } = bookOf();
    const host = open(file);
    host.run('add', ['Segment <1>', 'Loyal & "new"', null, 12.5]);
    host.save();
    const { [sheetPart]: after, ...others } = parts();
    const { [sheetPart]: before, ...same } = smallParts;
    expect(others).toEqual(same);
    expect(after).toBe(
      before!
        .replace('ref="A1:D4"', 'ref="A1:E4"')
        .replaceAll('spans="1:4"', 'spans="1:5"')
        .replace(
          '<v>2</v></c></row>',
          '<v>2</v></c><c r="E1" s="1" t="inlineStr"><is><t>Segment &lt;1&gt;</t></is></c></row>',
        )
        .replace(
          '<v>82</v></c></row>',
          '<v>82</v></c><c r="E2" t="inlineStr"><is><t>Loyal &amp; &quot;new&quot;</t></is></c></row>',
        )
        .replace('<v>1</v></c></row></sheetData>', '<v>1</v></c><c r="E4"><v>12.5</v></c></row></sheetData>'),
    );
  });

  it('adds rows that the sheet did not have', () => {
    const { file, parts } = bookOf();
    const host = open(file);
    host.run('add', ['Segment', 'b', 'c', 'd']);
    host.save();
    expect(parts()[sheetPart]).toContain(
      '</row><row r="3"><c r="E3" t="inlineStr"><is><t>c</t></is></c></row><row r="4"',
    );
    expect(values(file, 5)).toEqual(['Segment', 'b', 'c', 'd']);
  });

  it('adds a sheet of ours, knows it again, and takes it away', () => {
    const { file, parts } = bookOf();
    const host = open(file);
    host.run('report', 'Segments', [
      ['Segment', 'Size'],
      ['Loyal', 1200],
    ]);
    host.save();
    expect(parts()['xl/workbook.xml']).toContain(
      '<sheet name="Segments" sheetId="8" r:id="rIdSegmentry1"/></sheets>',
    );
    expect(parts()['xl/worksheets/sheet2.xml']).toContain(
      '<row r="2"><c r="A2" t="inlineStr"><is><t>Loyal</t></is></c><c r="B2"><v>1200</v></c></row>',
    );
    const second = open(file);
    second.run('dropReport', 'Segments');
    second.save();
    expect(readFileSync(file)).toEqual(Buffer.from(small));
  });

  it('writes the same bytes when nothing changed', () => {
    const { file } = bookOf();
    const host = open(file);
    host.run('add', ['Segment', 'Loyal']);
    host.save();
    const before = readFileSync(file);
    open(file).save();
    expect(readFileSync(file)).toEqual(before);
  });

  it('is as it was, byte for byte, once our columns are gone', () => {
    const { file, folder } = bookOf();
    const first = open(file);
    first.run('add', ['Segment', 'Loyal']);
    first.run('report', 'Segments', [['Segment']]);
    first.save();
    expect(Object.keys(textsIn(folder))).toEqual(['book.segmentry.json', 'book.xlsx']);
    const second = open(file);
    second.run('dropReport', 'Segments');
    second.run('remove');
    second.save();
    expect(readFileSync(file)).toEqual(Buffer.from(small));
    expect(Object.keys(textsIn(folder))).toEqual(['book.xlsx']);
  });

  it('keeps what a person changed since, and never moves their cells', () => {
    const { file, folder, parts } = bookOf();
    const first = open(file);
    first.run('add', ['Segment', 'Loyal', null, 'New']);
    first.save();
    const edited = parts()
      [sheetPart]!.replace('<v>41</v>', '<v>42</v>')
      .replace('</c></row><row r="4"', '</c><c r="F2"><f>B2+1</f><v>43</v></c></row><row r="4"');
    writeAll(folder, { 'book.xlsx': zipped({ ...parts(), [sheetPart]: edited }) });
    const second = open(file);
    second.run('remove');
    second.save();
    const after = parts()[sheetPart]!;
    expect(after).toContain('<c r="B2"><v>42</v></c>');
    expect(after).toContain('<c r="F2"><f>B2+1</f><v>43</v></c>');
    expect(after).not.toMatch(/r="E\d"/);
  });
});
