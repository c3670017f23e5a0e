import type { Contact } from '../plan/contact-list.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { CustomerCard } from './customer-cards.ts';
import { rounded } from './rounded.ts';
import { type SheetColumn, sheetOf } from './sheet-of.ts';
import type { ReportSheet } from './written.ts';

export interface ContactListInput {
  readonly contacts: readonly Contact[];
  /** By place. */
  readonly cards: readonly (CustomerCard | null)[];
  readonly keyColumns: readonly string[];
  /** Texts of the key columns of a customer. */
  readonly keyOf: (place: number) => readonly string[];
  readonly locale: Locale;
}

/** What does the sheet *Contact list* show? One row a letter, most worth first. */
export function contactListSheet(input: ContactListInput): ReportSheet {
  const { contacts, cards, keyColumns, keyOf, locale } = input;
  const { contacts: title, contactsHead: heads } = messages(locale).churn.sheet;
  const keys = keyColumns.map(
    (header, at): SheetColumn<Contact> => ({
      id: `key ${at}`,
      header,
      value: ({ customer }) => keyOf(customer)[at] ?? null,
    }),
  );
  const ofCard = (id: 'segment' | 'risk' | 'why' | 'action'): SheetColumn<Contact> => ({
    id,
    header: heads[id],
    value: ({ customer }) => cards[customer]?.[id] ?? null,
  });
  return sheetOf({
    id: 'contact-list',
    title,
    columns: [
      { id: 'number', header: heads.number, value: (_, at) => at + 1 },
      ...keys,
      ofCard('segment'),
      ofCard('risk'),
      ofCard('why'),
      ofCard('action'),
      { id: 'net', header: heads.net, value: ({ net }) => (net === null ? null : rounded(net, 2)) },
    ],
    rows: contacts,
    keyed: {
      by: keys.map(({ id }) => id),
      ids: contacts.map(({ customer }) => keyOf(customer).join('\u001f')),
    },
  });
}
