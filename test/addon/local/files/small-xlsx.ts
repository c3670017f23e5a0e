import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const sheet = `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr><tabColor rgb="FF00FF00"/></sheetPr><dimension ref="A1:D4"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="20"/></cols><sheetData><row r="1" spans="1:4" ht="30"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="inlineStr"><is><t>Joined</t></is></c><c r="D1" s="1" t="s"><v>2</v></c></row><row r="2" spans="1:4"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>41</v></c><c r="C2" s="2"><v>45000</v></c><c r="D2"><f>B2*2</f><v>82</v></c></row><row r="4" spans="1:4"><c r="A4" t="s"><v>4</v></c><c r="B4" s="3"><v>0.5</v></c><c r="D4" t="b"><v>1</v></c></row></sheetData><autoFilter ref="A1:D4"/><mergeCells count="1"><mergeCell ref="F1:G1"/></mergeCells><drawing r:id="rId1"/></worksheet>`;

/** A small workbook with what a library could lose: styles, a date, a formula, rich text, a filter, a drawing. */
export const smallParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Customers &amp; more" sheetId="7" r:id="rId3"/></sheets><definedNames><definedName name="Ages">'Customers &amp; more'!$B$2:$B$4</definedName></definedNames></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId3" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId4" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId5" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': sheet,
  'xl/worksheets/_rels/sheet1.xml.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
  'xl/drawings/drawing1.xml': `${head}<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="5" uniqueCount="5"><si><t>id</t></si><si><t>Age</t></si><si><r><t>Twice </t></r><r><rPr><b/></rPr><t>the age</t></r></si><si><t>a &amp; b</t></si><si><t xml:space="preserve"> c </t><rPh sb="0" eb="1"><t>hint</t></rPh></si></sst>`,
};

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  const mtime = new Date(2020, 0, 1);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime }]])),
  );
}

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
