import type { Report } from '../../core/report/index.ts';
import type { ChartName } from '../charts/specs/index.ts';
import type { Dimension, Filters } from '../data/filters.ts';
import type { Format } from '../i18n/format.ts';
import type { Words } from '../i18n/words.ts';

/** One mark's data. `key` joins it to its row of the table. */
export type ChartRow = Readonly<Record<string, string | number | boolean | null>> & { readonly key: string };

export interface TableModel {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

/** A chart before it is drawn: what it asks, what it answers, its marks and the same figures as a table. */
export interface ChartModel {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly footer: string;
  /** How do we know? One click deeper. */
  readonly explain: string;
  readonly spec: ChartName;
  readonly height: number;
  readonly data: Readonly<Record<string, readonly ChartRow[]>>;
  readonly params: Readonly<Record<string, string | number | boolean>>;
  readonly table: TableModel;
  /** What a click on a mark filters by; null where a mark filters nothing. */
  readonly dimension: Dimension | null;
  /** A colour, or an ink of the theme: `mark`, `fg`, `muted`. */
  readonly legend: readonly {
    readonly label: string;
    readonly color: string;
    readonly opacity?: number;
    readonly shape?: string;
  }[];
}

/** What every model is made from. */
export interface View {
  readonly report: Report;
  readonly filters: Filters;
  readonly words: Words;
  readonly format: Format;
}
