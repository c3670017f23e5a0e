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
  const groupings = {
    product: { of: 'purchase', column: 'product' },
    category: { of: 'purchase', column: 'productCategory' },
    type: { of: 'purchase', column: 'productType' },
    city: city && { of: 'customer', variable: city.id },
    age: age && { of: 'customer', variable: age.id, bands: ageBands },
    tenure: { of: 'purchase', column: 'tenure', bands: tenureBands },
  } as const satisfies Record<string, PurchaseGrouping | null>;
  const without = (grouping: PurchaseGrouping | null): AskOf<'ungrouped-buyers'> | null =>
    grouping && { summary: 'ungrouped-buyers', by: grouping };
  return {
    all: by({ of: 'all' }),
    bySegment: by({ of: 'customer', groups: segments }),
    byProduct: by(groupings.product),
    byCategory: by(groupings.category),
    byType: by(groupings.type),
    byCity: by(groupings.city),
    byAge: by(groupings.age),
    byTenure: by(groupings.tenure),
    withoutProduct: without(groupings.product),
    withoutCategory: without(groupings.category),
    withoutType: without(groupings.type),
    withoutCity: without(groupings.city),
    withoutAge: without(groupings.age),
    withoutTenure: without(groupings.tenure),
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
