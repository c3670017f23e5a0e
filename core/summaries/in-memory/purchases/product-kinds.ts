import type { Frame } from '../../../customers/frame.ts';
import type { Labelled } from '../../../customers/purchases/purchases.ts';
import type { ProductKindsAnswer } from '../../contract/purchases/product-kinds.ts';

export function productKindsIn({ purchases }: Frame): ProductKindsAnswer {
  const product = purchases?.product ?? null;
  if (!purchases || product === null) return null;
  const types = commonest(product, purchases.productType);
  const categories = commonest(product, purchases.productCategory);
  return product.labels.map((label, code) => ({
    product: label,
    type: types[code] ?? null,
    category: categories[code] ?? null,
  }));
}

/** For each product the label that most of its entries name. */
function commonest(product: Labelled, kind: Labelled | null): readonly (string | null)[] {
  if (kind === null) return [];
  const width = kind.labels.length;
  const counts = new Float64Array(product.labels.length * width);
  for (let entry = 0; entry < product.codes.length; entry++) {
    const [row, column] = [product.codes[entry]!, kind.codes[entry]!];
    if (row >= 0 && column >= 0) counts[row * width + column]! += 1;
  }
  return product.labels.map((_, row) => {
    let best: number | null = null;
    for (let column = 0; column < width; column++) {
      const count = counts[row * width + column]!;
      if (count > 0 && (best === null || count > counts[row * width + best]!)) best = column;
    }
    return best === null ? null : kind.labels[best]!;
  });
}
