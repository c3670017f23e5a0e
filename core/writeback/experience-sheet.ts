import type { Experience } from '../report/types.ts';
import type { Cell } from '../table/types.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import { rounded } from './rounded.ts';
import { headed, sheetOf } from './sheet-of.ts';
import type { ReportSheet } from './written.ts';

interface Row {
  readonly who: string;
  readonly n: number;
  readonly r2: number;
  readonly label: string;
  readonly importance: number;
  readonly lower: number;
  readonly upper: number;
  readonly direction: Cell;
  readonly rating: Cell;
  readonly action: Cell;
  readonly asymmetry: Cell;
}

/** What does the sheet *Experience* show? A row for each driver, of all customers and then of each kind that has others. */
export function experienceSheet(experience: Experience, locale: Locale): ReportSheet {
  const words = messages(locale).experience;
  return sheetOf({
    id: 'experience',
    title: words.sheet,
    note: experience.verdict,
    columns: headed<keyof typeof words.head, Row>(words.head, {
      who: ({ who }) => who,
      touchpoint: ({ label }) => label,
      importance: ({ importance }) => percent(importance),
      lower: ({ lower }) => percent(lower),
      upper: ({ upper }) => percent(upper),
      direction: ({ direction }) => direction,
      rating: ({ rating }) => rating,
      action: ({ action }) => action,
      asymmetry: ({ asymmetry }) => asymmetry,
      customers: ({ n }) => n,
      explained: ({ r2 }) => percent(r2),
    }),
    rows: [...ofEverybody(experience, locale), ...ofKinds(experience, locale)],
  });
}

function ofEverybody({ drivers, r2, asymmetry = [] }: Experience, locale: Locale): Row[] {
  const words = messages(locale).experience;
  return drivers.map((driver) => {
    const ends = asymmetry.find(({ feature }) => feature === driver.feature);
    return {
      ...{ who: words.everybody, n: r2.n, r2: r2.value, label: driver.label },
      ...{ importance: driver.importance, lower: driver.lower, upper: driver.upper },
      direction: words.direction[driver.direction],
      rating: driver.performance === null ? null : rounded(driver.performance, 2),
      action: driver.quadrant && words.quadrant[driver.quadrant],
      asymmetry: ends === undefined ? null : words.asymmetry[ends.kind] || null,
    };
  });
}

function ofKinds({ byKind, bySegment }: Experience, locale: Locale): Row[] {
  const words = messages(locale).experience;
  return [byKind, bySegment].flatMap((kind) =>
    (kind?.groups ?? []).flatMap(({ label: group, n, r2, drivers }) =>
      drivers.map(({ label, importance, lower, upper }) => ({
        ...{ who: words.group({ feature: kind!.label, group }), n, r2, label, importance, lower, upper },
        ...{ direction: null, rating: null, action: null, asymmetry: null },
      })),
    ),
  );
}

function percent(share: number): number {
  return rounded(share * 100, 1);
}
