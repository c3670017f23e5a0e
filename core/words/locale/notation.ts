import { en } from './en.ts';
import type { ByLocale } from './locale.ts';
import { ru } from './ru.ts';

/** How a language writes what is not a sentence. */
export interface Notation {
  /** Where it is spoken first, as a BCP 47 tag. */
  readonly tag: string;
  readonly decimal: '.' | ',';
  readonly group: string;
  readonly minus: string;
  /** Follows the figure, with its space where one belongs there. */
  readonly percent: string;
  /** Does the sign of a currency stand before the amount? */
  readonly signLeads: boolean;
  /** In dates, January first. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Large numbers in little room, the largest first. */
  readonly scales: readonly { readonly from: number; readonly unit: string }[];
}

export const notations: ByLocale<Notation> = { en, ru };
