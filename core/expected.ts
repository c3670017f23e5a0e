/** What should have stood where something else stands. The sentence is made where it is shown. */
export type Expected =
  | { readonly kind: Kind }
  | { readonly kind: 'one-of'; readonly options: readonly string[] }
  | { readonly kind: 'any-of'; readonly kinds: readonly Kind[] }
  | { readonly kind: 'at-least' | 'at-most' | 'more-than'; readonly than: number };

/** Kinds of values; `present` is anything but nothing, `unnamed` no value at all, for the name is not known. */
export type Kind =
  | 'text'
  | 'number'
  | 'whole-number'
  | 'yes-or-no'
  | 'object'
  | 'list'
  | 'date'
  | 'instant'
  | 'port'
  | 'present'
  | 'unnamed'
  | 'nobody-named'
  | 'other';
