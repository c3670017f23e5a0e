/** How a variable is called, before it is put into words. */
export type Label =
  | { readonly kind: 'own'; readonly name: string }
  | { readonly kind: 'derived'; readonly id: string }
  | { readonly kind: 'days-ago'; readonly of: Label };
