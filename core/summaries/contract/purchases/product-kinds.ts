/**
 * Of which type and category is each product? The one that most of its purchases name, the first in the order of levels
 * among equals; null where none is named.
 *
 * Sufficient: `select product, type, count(*) … group by 1, 2`. Null without products.
 */
export interface ProductKindsAsk {
  readonly summary: 'product-kinds';
}

export interface ProductKind {
  readonly product: string;
  readonly type: string | null;
  readonly category: string | null;
}

export type ProductKindsAnswer = readonly ProductKind[] | null;
