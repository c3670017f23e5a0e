import { describe, expect, it } from 'vitest';
import {
  type Analysis,
  analyse,
  type Cell,
  inspect,
  readSettings,
  type SettingsInput,
} from '../../../../core/index.ts';
import { derivedRandom, type Random } from '../../../../core/stats/random.ts';
import { normal } from './planted.ts';

/** One population: a header, and a row drawn from it without its key. */
interface World {
  readonly name: string;
  readonly header: readonly string[];
  readonly draw: (random: Random) => readonly Cell[];
}

const pick = <T>(random: Random, of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
const round = (value: number, digits = 0) => Number(value.toFixed(digits));

const worlds: readonly World[] = [
  {
    name: 'amounts whose skewness lies about the limit of the logarithm',
    header: ['Age', 'Visits', 'Spend', 'Deposit', 'Debt', 'Plan'],
    draw: (random) => {
      const group = Math.floor(random() * 3);
      const amount = (spread: number) => round(200 * Math.exp(spread * normal(random)));
      return [
        round(30 + 14 * group + 4 * normal(random)),
        round(Math.max(0, 6 + 5 * group + 2 * normal(random))),
        ...[amount(0.55), amount(0.6), amount(0.65)],
        random() < 0.8 ? ['basic', 'plus', 'pro'][group]! : pick(random, ['basic', 'plus', 'pro']),
      ];
    },
  },
  {
    name: 'rare levels that come and go, some of flags',
    header: ['Age', 'Income', 'Newsletter', 'Education'],
    draw: (random) => {
      const group = Math.floor(random() * 3);
      const answer = random() < 0.5 + 0.2 * (group - 1) ? 'Yes' : 'No';
      return [
        round(28 + 15 * group + 5 * normal(random)),
        round(20_000 + 9000 * group + 2500 * normal(random)),
        random() < 0.003 ? 'Undecided' : answer,
        random() < 0.004
          ? pick(random, ['doctorate', 'none', 'abroad'])
          : pick(random, ['school', 'college', 'university'].slice(group === 0 ? 0 : 1)),
      ];
    },
  },
  {
    name: 'columns that hardly go together with anything',
    header: ['Age', 'Income', 'Visits', 'Distance', 'Basket', 'Hours', 'Device', 'Day', 'Colour'],
    draw: (random) => {
      const pull = normal(random);
      const along = (share: number) =>
        round(50 + 10 * (share * pull + Math.sqrt(1 - share ** 2) * normal(random)), 1);
      const level = (share: number, [yes, no]: readonly [string, string]) =>
        random() < 0.5 + share * Math.tanh(pull) ? yes : no;
      return [
        round(45 + 12 * pull),
        ...[along(0.6), along(0.5), along(0.45), along(0.4), along(0.35)],
        ...[level(0.2, ['phone', 'desktop']), level(0.17, ['weekday', 'weekend'])],
        pick(random, ['red', 'green', 'blue']),
      ];
    },
  },
  {
    name: 'gaps that hardly tell something',
    header: ['Age', 'Income', 'Education', 'Home', 'Work'],
    draw: (random) => {
      const group = Math.floor(random() * 2);
      const age = 32 + 22 * group + 6 * normal(random);
      const gap = (of: number) => random() < (age > 43 ? 1.3 * of : of);
      return [
        round(age),
        gap(0.05) ? null : round(24_000 + 12_000 * group + 4000 * normal(random)),
        gap(0.06) ? null : pick(random, ['school', 'college', 'university']),
        gap(0.04) ? null : random() < 0.3 + 0.4 * group ? 'owned' : 'rented',
        gap(0.08) ? null : random() < 0.2 + 0.3 * group ? 'salaried' : 'free',
      ];
    },
  },
  {
    name: 'columns that say nearly the same, and some that are nearly always the same',
    header: ['Age', 'Net', 'Gross', 'Visits', 'Clicks', 'Blocked', 'Abroad', 'Gifts'],
    draw: (random) => {
      const group = Math.floor(random() * 2);
      const net = 300 + 160 * group + 60 * normal(random);
      const visits = 40 + 20 * group + 9 * normal(random);
      const rarely = (of: number) => (random() < of ? 'yes' : 'no');
      return [
        round(30 + 18 * group + 6 * normal(random)),
        ...[round(net), round(net * 1.2 + 39 * normal(random))],
        ...[round(visits), round(3 * visits + 13.5 * normal(random))],
        ...[rarely(0.02), rarely(0.022), rarely(0.025)],
      ];
    },
  },
  {
    name: 'gaps about the limit of a column, and an optional date',
    header: ['Age', 'Joined', 'Children', 'Score', 'Tier', 'Bonus', 'Rebate'],
    draw: (random) => {
      const group = Math.floor(random() * 3);
      const year = 2015 + group * 3 + Math.floor(random() * 3);
      const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
      return [
        round(26 + 12 * group + 5 * normal(random)),
        random() < 0.04 ? null : `${year}-${month}-15`,
        Math.min(4, Math.floor(-Math.log(1 - random()) * (0.6 + 0.5 * group))),
        round(500 + 60 * group + 40 * normal(random)),
        random() < 0.01 ? 'VIP' : pick(random, ['A', 'B', 'C']),
        random() < 0.5 ? null : round(90 + 30 * group + 12 * normal(random)),
        random() < 0.49 ? null : round(20 + 8 * group + 6 * normal(random)),
      ];
    },
  },
];

const customers = 300;

interface Refreshes {
  readonly random: Random;
  rows: Cell[][];
  next: number;
}

function start({ draw }: World, seed: number): Refreshes {
  const random = derivedRandom(seed, 11);
  const rows = Array.from({ length: customers }, (_, row): Cell[] => [`C-${row}`, ...draw(random)]);
  return { random, rows, next: customers };
}

/** A tenth is replaced by others of the same population. */
function replaceTenth(state: Refreshes, { draw }: World): void {
  const gone = new Set(
    state.rows
      .map((_, row) => row)
      .sort(() => state.random() - 0.5)
      .slice(0, customers / 10),
  );
  state.rows = state.rows.map((row, at) =>
    gone.has(at) ? [`C-${state.next++}`, ...draw(state.random)] : row,
  );
}

function run(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  model: Analysis['model'] | null,
  settings: SettingsInput = {},
  locale: 'en' | 'ru' = 'en',
): Analysis {
  return analyse({
    workbook: {
      name: 'CRM',
      sheets: [{ name: 'Customers', cells: [['Customer ID', ...header], ...rows.map((row) => [...row])] }],
    },
    settings: readSettings(settings),
    asOf: '2026-04-28',
    generatedAt: '2026-04-28T06:00:00.000Z',
    locale,
    model,
  });
}

describe('66 refreshes with a tenth of the customers replaced from the same population', () => {
  it.each(worlds)('place customers by the saved model, and measure drift: $name', (world) => {
    const told = [1, 2].flatMap((seed) => {
      const state = start(world, seed);
      let last = run(world.header, state.rows, null);
      return Array.from({ length: seed === 1 ? 6 : 5 }, () => {
        replaceTenth(state, world);
        last = run(world.header, state.rows, last.model);
        const { mode, because, drift } = last.report.segmentation.changes!;
        return { mode, because, verdict: drift.verdict, shares: drift.shares };
      });
    });
    expect(told).toHaveLength(11);
    for (const refresh of told) {
      expect(refresh).toMatchObject({ mode: 'assigned', because: null });
      expect(refresh.verdict).not.toBe('not-measured');
      expect(refresh.shares).not.toBeNull();
    }
  });
});

describe('a refresh of changed data', () => {
  const world = worlds[1]!;
  const state = start(world, 5);
  const { header } = world;
  const { rows } = state;
  const first = run(header, rows, null);
  const changesOf = ({ report }: Analysis) => report.segmentation.changes!;
  const again = (
    head: readonly string[],
    changed: readonly (readonly Cell[])[],
    settings: SettingsInput = {},
  ) => run(head, changed, first.model, settings);
  const without = (name: string) => {
    const at = header.indexOf(name) + 1;
    return again(
      header.filter((other) => other !== name),
      rows.map((row) => row.filter((_, column) => column !== at)),
    );
  };
  const changed = (name: string, to: (cell: Cell, row: number) => Cell) => {
    const at = header.indexOf(name) + 1;
    return rows.map((row, index) => row.map((cell, column) => (column === at ? to(cell, index) : cell)));
  };

  it('places everybody as before when columns change their places', () => {
    const turned = again(
      [...header].reverse(),
      rows.map(([key, ...cells]) => [key!, ...cells.reverse()]),
    );
    expect(changesOf(turned)).toMatchObject({
      mode: 'assigned',
      moved: 0,
      drift: { verdict: 'fine', ari: 1 },
    });
    const { segments, map, cost } = first.report.segmentation;
    expect(turned.report.segmentation).toMatchObject({ segments, map, cost });
  });

  it('leaves a new column out, and says so of it', () => {
    const random = derivedRandom(3, 3);
    const more = again(
      [...header, 'Visits'],
      rows.map((row) => [...row, Math.round(Number(row[1]) / 3 + 9 * random())]),
    );
    expect(changesOf(more)).toMatchObject({ mode: 'assigned', moved: 0 });
    const visits = more.report.features.find(({ id }) => id === 'Visits');
    expect(visits).toMatchObject({
      used: false,
      reason: expect.stringMatching(/^The saved segments were made without it/),
    });
    const found = again(
      [...header, 'Visits'],
      rows.map((row) => [...row, Math.round(Number(row[1]) / 3 + 9 * random())]),
      { segmentation: { retrain: true } },
    );
    expect(found.report.features.find(({ id }) => id === 'Visits')).toMatchObject({ used: true });
  });

  it('says of every feature whether the segments in force are made of it', () => {
    const same = changed('Newsletter', (cell, row) => (row < 4 ? cell : 'No'));
    const { report } = again(header, same);
    expect(changesOf(again(header, same)).mode).toBe('assigned');
    expect(report.features.map(({ id, used }) => [id, used])).toEqual(
      first.report.features.map(({ id, used }) => [id, used]),
    );
  });

  it('shows the same features before the refresh, and fresh ones where segments will be found anew', () => {
    const cells = [
      ['Customer ID', ...header, 'Visits'],
      ...rows.map((row, at) => [...row, Math.round(Number(row[1]) / 2) + ((at * 37) % 23)]),
    ];
    const shown = (model: Analysis['model'] | null, settings: SettingsInput = {}) =>
      inspect({
        workbook: { name: 'CRM', sheets: [{ name: 'Customers', cells }] },
        ...{ settings: readSettings(settings), asOf: '2026-04-28', locale: 'ru', model },
      }).features.find(({ id }) => id === 'Visits');
    expect(shown(first.model)).toMatchObject({
      used: false,
      reason: expect.stringMatching(/^Сохранённые сегменты/),
    });
    expect(shown(null)?.used).toBe(true);
    expect(shown(first.model, { segmentation: { k: 2 } })?.used).toBe(true);
  });

  it('knows a level by another spelling', () => {
    const spelled = changed('Newsletter', (cell) => (cell === 'Yes' ? 'YES' : cell === 'No' ? 'no' : cell));
    expect(changesOf(again(header, spelled))).toMatchObject({
      ...{ mode: 'assigned', moved: 0 },
      drift: { verdict: 'fine' },
    });
  });

  it('finds segments anew where a number became words, says so, and calls nothing measured', () => {
    const worded = changed('Income', (cell) => (Number(cell) > 30_000 ? 'high' : 'low'));
    expect(changesOf(again(header, worded))).toMatchObject({
      mode: 'retrained',
      because:
        'The segments were found anew: customers were compared by “Income”, which now holds values of another kind.',
      drift: { verdict: 'not-measured', retrain: false },
    });
  });

  it('proposes new segments when a column is empty, and does not make them', () => {
    const { mode, because, drift } = changesOf(
      again(
        header,
        changed('Income', () => null),
      ),
    );
    expect({ mode, because }).toEqual({ mode: 'assigned', because: null });
    expect(drift).toMatchObject({
      verdict: 'alarm',
      retrain: true,
      reason: expect.stringMatching(/“Income”/),
    });
  });

  it('proposes new segments when customers are others, and does not make them', () => {
    const older = changed('Age', (cell) => Number(cell) + 20);
    expect(changesOf(again(header, older))).toMatchObject({
      ...{ mode: 'assigned', because: null },
      drift: { verdict: 'alarm', retrain: true },
    });
  });

  it.each(header)(
    'finds segments anew without the column %s, says so, and calls nothing measured',
    (name) => {
      const { report } = without(name);
      const { mode, because, drift } = report.segmentation.changes!;
      const text = `The segments were found anew: customers were compared by “${name}”, and there is no such column any more.`;
      const isUsed = first.report.features.find(({ id }) => id === name)?.used;
      expect(isUsed).toBe(true);
      expect({ mode, because }).toEqual({ mode: 'retrained', because: text });
      expect(drift).toEqual({
        ...{ features: [], shares: null, distance: null, ari: null },
        ...{ verdict: 'not-measured', retrain: false, reason: null },
      });
      expect(report.findings.find(({ id }) => id === 'found-anew')?.text).toBe(text);
    },
  );

  it('says in Russian why segments were found anew', () => {
    const cells = rows.map((row) => row.slice(0, -1));
    const { because } = changesOf(run(header.slice(0, -1), cells, first.model, {}, 'ru'));
    expect(because).toBe(
      'Сегменты найдены заново: клиенты сравнивались по столбцу «Education», а такого столбца больше нет.',
    );
  });

  it.each<[SettingsInput, string]>([
    [{ segmentation: { retrain: true } }, 'The segments were found anew because you asked for it.'],
    [
      { segmentation: { k: 5, weights: { Age: 2 } } },
      'The segments were found anew because these settings changed: number of segments, weights.',
    ],
    [
      { ratios: { Rate: { of: 'Income', to: 'Age' } } },
      'The segments were found anew because these settings changed: ratios.',
    ],
    [
      { roles: { columns: { Customers: { Education: ['ignored'] } } } },
      'The segments were found anew: customers were compared by “Education”, which is now set aside, personal data or the outcome.',
    ],
  ])('finds segments anew by settings %j, says so, and measures drift', (settings, text) => {
    const { mode, because, drift } = changesOf(again(header, rows, settings));
    expect({ mode, because }).toEqual({ mode: 'retrained', because: text });
    expect(drift).toMatchObject({ verdict: 'fine', retrain: false, ari: 1 });
  });

  it('finds segments anew for a column that a person wants, unless they are made of it already', () => {
    const settings = (name: string): SettingsInput => ({
      roles: { columns: { Customers: { [name]: ['feature'] } } },
    });
    expect(changesOf(again(header, rows, settings('Education')))).toMatchObject({
      mode: 'assigned',
      moved: 0,
    });
    const more = rows.map((row, at) => [...row, (at * 37) % 23]);
    const second = again([...header, 'Visits'], more, settings('Visits'));
    expect(changesOf(second)).toMatchObject({
      mode: 'retrained',
      because: 'The segments were found anew because these settings changed: columns to compare by.',
    });
    expect(second.report.features.find(({ id }) => id === 'Visits')?.used).toBe(true);
    expect(changesOf(run([...header, 'Visits'], more, second.model, settings('Visits'))).mode).toBe(
      'assigned',
    );
  });

  it('finds segments anew once for a setting, not at each refresh', () => {
    const settings: SettingsInput = { segmentation: { k: 4 }, ratios: { Rate: { of: 'Income', to: 'Age' } } };
    const second = again(header, rows, settings);
    const third = run(header, rows, second.model, settings);
    expect(changesOf(second).mode).toBe('retrained');
    expect(changesOf(third)).toMatchObject({ mode: 'assigned', moved: 0, because: null });
  });

  it('is not asked by names, by the language, nor by an order of what is set', () => {
    const weights = { Age: 2, Income: 1 };
    const before = run(header, rows, null, { segmentation: { weights } });
    const settings: SettingsInput = {
      segmentation: { weights: { Income: 1, Age: 2 }, names: { s1: 'Calm' } },
    };
    expect(changesOf(run(header, rows, before.model, settings, 'ru'))).toMatchObject({
      mode: 'assigned',
      moved: 0,
    });
  });

  it('is placed by a model that an earlier version saved', () => {
    const { compared: _, settings, ...model } = first.model;
    const { ratios: __, wanted: ___, ...kept } = JSON.parse(settings) as Record<string, unknown>;
    const earlier = { ...model, settings: JSON.stringify(kept) };
    expect(changesOf(run(header, rows, earlier))).toMatchObject({ mode: 'assigned', moved: 0 });
  });
});
