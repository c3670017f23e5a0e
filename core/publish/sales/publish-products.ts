import type { Sales, SalesRow } from '../../report/types.ts';
import { exposedBlocks, hiddenOverlapping, type OverlappingRow } from '../churn/overlapping-rows.ts';
import { type HiddenLevels, nothingHidden } from '../hide/hidden-levels.ts';
import { isSmall } from '../hide/threshold.ts';

type Overlapping = Pick<Sales, 'byProduct' | 'byCategory' | 'byType' | 'byTenure'>;
type Dimension = 'product' | 'category' | 'type' | 'tenure';

/** Where a product's sales are counted too: by its type and its category, as far as these are told. */
type Scheme = readonly ('type' | 'category')[];

export interface HiddenProducts {
  readonly products: HiddenLevels;
  readonly types: HiddenLevels;
  readonly categories: HiddenLevels;
  readonly tenures: HiddenLevels;
  readonly scheme: Scheme;
}

/**
 * What is hidden of sales by product, category, type and time, of which a customer may stand in several rows? A hidden
 * product's type and category tell what is hidden in them, so each of these hides a large product with a small one, or is
 * itself hidden, or not told at all.
 *
 * @param columns segments that are told at all.
 * @param anyway products that are hidden elsewhere.
 */
export function hiddenProducts(
  sales: Sales,
  columns: ReadonlySet<string>,
  threshold: number,
  anyway: HiddenLevels,
): HiddenProducts {
  const alone = (rows: readonly SalesRow[], dimension: Dimension): HiddenLevels =>
    hiddenIn(
      rows,
      () => ({ whole: everything, part: everything }),
      { columns, threshold, open: isOpen(sales, dimension, threshold), anyway: nothingHidden },
      everything,
    );
  const [types, categories] = [alone(sales.byType, 'type'), alone(sales.byCategory, 'category')];
  const schemes: readonly Scheme[] = [['type', 'category'], ['type'], []];
  const tried = schemes.map((scheme) => ({
    scheme,
    ...productsUnder(scheme, sales, { types, categories }, { columns, threshold, anyway }),
  }));
  const { scheme, hidden } = tried.find(({ exposed }) => !exposed) ?? tried.at(-1)!;
  return { products: hidden, types, categories, tenures: alone(sales.byTenure, 'tenure'), scheme };
}

/** The same sales without what is hidden. */
export function publishProducts(
  sales: Sales,
  { products, types, categories, tenures, scheme }: HiddenProducts,
  columns: ReadonlySet<string>,
): Overlapping {
  const tell = <Row extends SalesRow>(rows: readonly Row[], { whole, part }: HiddenLevels): Row[] =>
    rows
      .filter(({ key }) => !whole.has(key))
      .map((row) => ({
        ...row,
        bySegment: part.has(row.key) ? [] : row.bySegment.filter(({ segment }) => columns.has(segment)),
      }));
  return {
    byProduct: tell(sales.byProduct, products).map((row) => ({
      ...row,
      type: scheme.includes('type') ? row.type : null,
      category: scheme.includes('category') ? row.category : null,
    })),
    byType: scheme.includes('type') ? tell(sales.byType, types) : [],
    byCategory: scheme.includes('category') ? tell(sales.byCategory, categories) : [],
    byTenure: tell(sales.byTenure, tenures),
  };
}

const everything = '*';

interface HidingContext {
  readonly columns: ReadonlySet<string>;
  readonly threshold: number;
  readonly anyway: HiddenLevels;
}

function productsUnder(
  scheme: Scheme,
  sales: Sales,
  { types, categories }: Pick<HiddenProducts, 'types' | 'categories'>,
  context: HidingContext,
): { readonly hidden: HiddenLevels; readonly exposed: boolean } {
  const { columns, threshold } = context;
  const blockOf = ({ type, category }: Sales['byProduct'][number], of: keyof HiddenLevels): string =>
    scheme
      .map((by) => {
        const [key, gone] = by === 'type' ? [type, types[of]] : [category, categories[of]];
        return key === null || gone.has(key) ? everything : `=${key}`;
      })
      .join('|');
  const everyBlock = scheme.map(() => everything).join('|');
  const blocks = (row: Sales['byProduct'][number]) => ({
    whole: blockOf(row, 'whole'),
    part: blockOf(row, 'part'),
  });
  const hides = scheme.some((by) => (by === 'type' ? types : categories).whole.size > 0);
  const open = hides || isOpen(sales, 'product', threshold);
  const hidden = hiddenIn(sales.byProduct, blocks, { ...context, open }, everyBlock);
  const exposed =
    scheme.length > 1 &&
    (exposedBlocks(wholeRows(sales.byProduct, blocks), hidden.whole, threshold) ||
      exposedBlocks(partRows(sales.byProduct, blocks, columns), hidden.part, threshold));
  return { hidden, exposed };
}

type BlocksOf<Row> = (row: Row) => { readonly whole: string; readonly part: string };

function hiddenIn<Row extends SalesRow>(
  rows: readonly Row[],
  blocks: BlocksOf<Row>,
  { columns, threshold, anyway, open }: HidingContext & { readonly open: boolean },
  everyBlock: string,
): HiddenLevels {
  const blocksOpen = new Set(open ? [everyBlock] : []);
  const whole = hiddenOverlapping(wholeRows(rows, blocks), threshold, anyway.whole, blocksOpen);
  const gone = new Set([...whole, ...anyway.part]);
  return { whole, part: hiddenOverlapping(partRows(rows, blocks, columns), threshold, gone) };
}

function wholeRows<Row extends SalesRow>(rows: readonly Row[], blocks: BlocksOf<Row>): OverlappingRow[] {
  return rows.map((row) => ({ key: row.key, counts: [row.customers], block: blocks(row).whole }));
}

/** What hidden columns hold together is a column too. */
function partRows<Row extends SalesRow>(
  rows: readonly Row[],
  blocks: BlocksOf<Row>,
  columns: ReadonlySet<string>,
): OverlappingRow[] {
  return rows.map((row) => {
    const hidden = row.bySegment.filter(({ segment }) => !columns.has(segment));
    return {
      key: row.key,
      counts: [
        ...[...columns].map((id) => row.bySegment.find(({ segment }) => segment === id)?.customers ?? 0),
        hidden.reduce((sum, { customers }) => sum + customers, 0),
      ],
      block: blocks(row).part,
    };
  });
}

/** Are there sales that stand in no row, of so few customers that the rows must hide a large one with them? */
function isOpen({ without, amount, policies, ...sales }: Sales, by: Dimension, threshold: number): boolean {
  const rows = {
    product: sales.byProduct,
    category: sales.byCategory,
    type: sales.byType,
    tenure: sales.byTenure,
  }[by];
  if (rows.length === 0) return false;
  if (without !== undefined) {
    return isSmall(without.find(({ dimension }) => dimension === by)?.customers ?? 0, threshold);
  }
  const sum = (of: (row: SalesRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return sum((row) => row.policies) < policies || Math.abs(sum((row) => row.amount) - amount) > 1e-6 * amount;
}
