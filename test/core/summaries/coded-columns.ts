import { derivedRandom } from '../../../core/stats/random.ts';
import type { CodedColumns } from '../../../core/summaries/contract.ts';

/** Coded customers with ties and missing values: `draw` numbers and up to four categories. */
export function codedColumns(draw: number, rows = 700): CodedColumns {
  const random = derivedRandom(draw, 3);
  const below = (limit: number) => Math.floor(random() * limit);
  const gone = () => draw % 2 === 0 && random() < 0.1;
  return {
    rows,
    numbers: Array.from({ length: draw }, () =>
      Float64Array.from({ length: rows }, () => (gone() ? Number.NaN : 100 * below(9) + below(3) - 400)),
    ),
    categories: Array.from({ length: draw % 5 }, (_, c) => ({
      codes: Int32Array.from({ length: rows }, () => (gone() ? -1 : below(2 + c))),
      levels: 2 + c,
      gamma: 5000 * (1 + c),
    })),
  };
}
