import * as v from 'valibot';

const texts = v.record(v.string(), v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const column = v.object({
  index: count,
  /** The first text of the column and its row: how the column is found again after somebody moved it. */
  header: v.string(),
  headerRow: count,
  format: v.string(),
  /** `[row, rows, format]` where cells differ from the column. */
  formats: v.array(v.tuple([count, count, v.string()])),
  notes: v.array(v.tuple([count, v.string()])),
  /** Is every cell a text, even one that looks like a number? Else `texts` has the rows of those that do. */
  text: v.boolean(),
  texts: v.array(count),
  metadata: v.array(
    v.object({
      id: count,
      key: v.string(),
      value: v.nullable(v.string()),
      visibility: v.picklist(['DOCUMENT', 'PROJECT']),
    }),
  ),
});

const metadata = column.entries.metadata;

const sheet = v.object({
  id: count,
  name: v.string(),
  /** The file that holds the cells; null when `cells` does. */
  file: v.nullable(v.string()),
  /** Did the add-on make this sheet? */
  made: v.boolean(),
  hidden: v.boolean(),
  cells: v.optional(v.array(v.array(v.nullable(v.union([v.string(), v.number(), v.boolean()]))))),
  columns: v.array(column),
  metadata,
  /** Texts that the file's encoding could not say, by what was written instead. */
  lossy: texts,
});

const sideState = v.object({
  version: v.literal(1),
  nextId: count,
  properties: v.object({ document: texts, script: texts, user: texts }),
  metadata,
  sheets: v.array(sheet),
  /** Files that cannot be restored from what is on disk: their bytes as they were, gzip in base64. */
  sources: texts,
});

/** What a document keeps beside its cells: properties, developer metadata, formats and notes of our columns. */
export type SideState = v.InferOutput<typeof sideState>;
export type SideSheet = SideState['sheets'][number];
export type SideColumn = SideSheet['columns'][number];

/** Reads the text of a side file; null when it is not one. */
export function readSideState(text: string): SideState | null {
  try {
    const result = v.safeParse(sideState, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** Is there anything in it that is not in the files? */
export function isWorthKeeping(state: SideState): boolean {
  return (
    state.metadata.length > 0 ||
    Object.values(state.properties).some((store) => Object.keys(store).length > 0) ||
    state.sheets.some((known) => known.made || known.columns.length > 0 || known.metadata.length > 0)
  );
}
