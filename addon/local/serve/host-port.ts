/** What the page's server needs of a host. Rows and columns count from 0. */
export interface HostPort {
  /** Opens the document as Sheets does: runs the bundle's `onOpen`, which builds the menu. */
  open(): void;
  /** Names of the functions that a menu or `google.script.run` may call. */
  functions(): readonly string[];
  /** Runs one of them as its own execution. What it throws is thrown on. */
  run(name: string, args: readonly unknown[]): unknown;
  document(): DocumentView;
  cells(sheet: number): readonly (readonly CellView[])[];
  /** What a person types: numbers and dates are understood as Sheets understands them. Gives the cells anew. */
  edit(sheet: number, edits: readonly CellEdit[]): readonly CellView[];
  select(sheet: number, row: number, column: number): void;
  /** The person's language, as `Session.getActiveUserLocale` gives it. Opens the document anew. */
  setLocale(locale: string): void;
  /** The workbook as it is now, in the format that it came in; several files come as one archive. */
  download(): Download;
}

export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A text as it stands; for numbers, dates, flags and formulas what is shown and what one would type. */
export type CellView = string | readonly [shown: string, typed: string];

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly typed: string;
}

export interface DocumentView {
  readonly name: string;
  readonly locale: string;
  readonly activeSheet: number;
  readonly sheets: readonly SheetView[];
  readonly menus: readonly MenuView[];
}

export interface SheetView {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

export interface MenuView {
  readonly caption: string;
  readonly items: readonly MenuItemView[];
}

export type MenuItemView =
  | { readonly kind: 'item'; readonly caption: string; readonly run: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly MenuItemView[] };

/** What a script asks the user interface to show, told while the script still runs. */
export type UiRequest =
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly html: string;
      readonly width: number;
      readonly height: number;
      readonly modal: boolean;
    }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string; readonly seconds: number }
  | { readonly kind: 'alert'; readonly title: string; readonly message: string };
