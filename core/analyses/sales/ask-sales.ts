import { ageBands, tenureBands } from '../../customers/bands.ts';
import type { FrameOutline, VariableMeaning } from '../../customers/frame.ts';
import type { AskOf, GivenGroups, PurchaseGrouping } from '../../summaries/contract.ts';

type Totals = AskOf<'purchase-totals'>;

/** What has to be known to say which segments, products, cities and ages bring the money. */
export type SalesAsks = ReturnType<typeof askSales>;

const mostCustomers = 10;

/** Which summaries of the sales are needed? Those by a column that the data lacks are not asked for. */
export function askSales(frame: FrameOutline, segments: GivenGroups) {
  const by = (grouping: PurchaseGrouping | null): Totals | null =>
    grouping && { summary: 'purchase-totals', by: grouping, across: segments };
  const named = (meaning: VariableMeaning) => variableFor(frame, meaning);
  const city = named('city');
  const age = numberFor(frame, 'age');
  const value = numberFor(frame, 'lifetimeValue');
  const told = [
    ...(['age', 'income', 'tenure'] as const).map((one) => numberFor(frame, one)),
    named('occupation'),
  ];
  const top: AskOf<'top-customers'> | null = value && {
    summary: 'top-customers',
    variable: value.id,
    atMost: mostCustomers,
    tell: told.flatMap((variable) => variable?.id ?? []),
  };
  const kinds: AskOf<'product-kinds'> = { summary: 'product-kinds' };
  return {
    all: by({ of: 'all' }),
    bySegment: by({ of: 'customer', groups: segments }),
    byProduct: by({ of: 'purchase', column: 'product' }),
    byCategory: by({ of: 'purchase', column: 'productCategory' }),
    byType: by({ of: 'purchase', column: 'productType' }),
    byCity: by(city && { of: 'customer', variable: city.id }),
    byAge: by(age && { of: 'customer', variable: age.id, bands: ageBands }),
    byTenure: by({ of: 'purchase', column: 'tenure', bands: tenureBands }),
    kinds,
    top,
  };
}

function variableFor({ variables, meanings }: FrameOutline, meaning: VariableMeaning) {
  return variables.find(({ id }) => id === meanings[meaning]) ?? null;
}

function numberFor(frame: FrameOutline, meaning: VariableMeaning) {
  const found = variableFor(frame, meaning);
  return found?.column === 'number' ? found : null;
}
