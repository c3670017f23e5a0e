import { describe, expect, it } from 'vitest';
import { packMembers, unpackMembers } from '../../../../core/analyses/segments/model/members.ts';
import { readSettings, type SettingsInput } from '../../../../core/settings/settings.ts';
import type { CategoryColumn, NumberColumn } from '../../../../core/table/types.ts';
import type { SegmentModel } from '../../../../core/words/segments/segment-model.ts';
import { segmentsInWords } from '../../words/segments/segments-in-words.ts';
import { customersOf } from './insurance.ts';

const groups = [
  { age: 25, spend: 100, plan: 0, size: 80 },
  { age: 45, spend: 900, plan: 1, size: 60 },
  { age: 70, spend: 400, plan: 2, size: 40 },
];

interface Person {
  readonly key: string;
  readonly age: number;
  readonly spend: number;
  readonly plan: number;
}

function people(from: readonly (typeof groups)[number][] = groups): Person[] {
  return from.flatMap(({ age, spend, plan, size }, group) =>
    Array.from({ length: size }, (_, place) => ({
      key: `G${group}-${place}`,
      age: age + ((place * 7) % 11) - 5,
      spend: spend + ((place * 13) % 41) - 20,
      plan,
    })),
  );
}

function refresh(
  list: readonly Person[],
  model: SegmentModel | null,
  segmentation: SettingsInput['segmentation'] = {},
  locale: 'en' | 'ru' = 'en',
) {
  const number = (name: 'age' | 'spend'): NumberColumn => ({
    kind: 'number',
    name,
    unit: '',
    values: Float64Array.from(list, (person) => person[name]),
  });
  const plan: CategoryColumn = {
    kind: 'category',
    name: 'plan',
    ordered: false,
    levels: ['basic', 'gold', 'silver'],
    codes: Int32Array.from(list, (person) => person.plan),
  };
  const customers = customersOf(
    [number('age'), number('spend'), plan],
    list.map(({ key }) => key),
    { age: 'age', totalAmount: 'spend' },
  );
  const settings = readSettings({ segmentation: { k: 3, ...segmentation } });
  return segmentsInWords({ customers, settings, asOf: '2026-05-01', locale, model });
}

const first = refresh(people(), null);

describe('a refresh with the saved model', () => {
  it('puts unchanged customers where they were and reports no change', () => {
    const again = refresh(people(), first.model);
    expect([...again.labels]).toEqual([...first.labels]);
    expect(again.section.segments).toEqual(first.section.segments);
    expect(again.section.changes).toMatchObject({
      previousAsOf: '2026-05-01',
      mode: 'assigned',
      moved: 0,
      joined: 0,
      left: 0,
      migration: [],
      drift: { verdict: 'fine', retrain: false, reason: null, ari: 1 },
    });
    expect(again.model).toEqual(first.model);
  });

  it('shows segments by their size today', () => {
    const shrunk = people(groups.map((group, index) => ({ ...group, size: [50, 60, 40][index]! })));
    const { section, labels } = refresh(shrunk, first.model);
    expect(section.changes!.mode).toBe('assigned');
    expect(section.segments.map(({ size }) => size)).toEqual([60, 50, 40]);
    expect(section.segments.map(({ id }) => id)).toEqual(['s2', 's1', 's3']);
    expect(section.changes).toMatchObject({ moved: 0, joined: 0, left: 30 });
    expect(labels[0]).toBe(1);
  });

  it('survives a round trip through JSON', () => {
    const model = JSON.parse(JSON.stringify(first.model)) as SegmentModel;
    expect(JSON.stringify(refresh(people(), model))).toBe(JSON.stringify(refresh(people(), first.model)));
  });

  it('lists who moved, from where to where, with their money and the reason', () => {
    const moved = people().map((person) =>
      ['G0-1', 'G0-2'].includes(person.key) ? { ...person, age: 46, spend: 900, plan: 1 } : person,
    );
    const { changes, segments } = refresh(moved, first.model).section;
    const [young, rich] = [first.section.segments[0]!, first.section.segments[1]!];
    expect(changes).toMatchObject({ moved: 2, joined: 0, left: 0, valueMoved: 1800 });
    expect(changes!.migration).toEqual([
      { from: young.id, to: rich.id, customers: 2, value: 1800, because: expect.stringMatching(/now/) },
    ]);
    expect(segments.map(({ size }) => size)).toEqual([78, 62, 40]);
  });

  it('counts who joined and who left', () => {
    const list = people().slice(3).concat({ key: 'new', age: 70, spend: 400, plan: 2 });
    expect(refresh(list, first.model).section.changes).toMatchObject({ moved: 0, joined: 1, left: 3 });
  });

  it('keeps the name that a person gave', () => {
    const id = first.section.segments[1]!.id;
    const named = refresh(people(), first.model, { names: { [id]: 'Golden' } });
    expect(named.section.segments[1]!.name).toBe('Golden');
    const later = refresh(people(), named.model, { names: { [id]: 'Golden' }, retrain: true }, 'ru');
    expect(later.section.segments.find((segment) => segment.id === id)!.name).toBe('Golden');
  });

  it('is made anew when the settings that shape segments change', () => {
    const { changes, k } = refresh(people(), first.model, { k: 2 }).section;
    expect(k).toBe(2);
    expect(changes!.mode).toBe('retrained');
  });
});

describe('drift', () => {
  it('is seen when a feature moves, and retraining is proposed with the reason', () => {
    const older = people().map((person) => ({ ...person, age: person.age + 15 }));
    const { drift } = refresh(older, first.model).section.changes!;
    expect(drift).toMatchObject({ verdict: 'alarm', retrain: true });
    expect(drift.reason).toMatch(/“age” is spread quite differently.*Make the segments anew/);
    expect(drift.features.find(({ feature }) => feature === 'age')!.psi).toBeGreaterThan(0.25);
  });

  it('is seen when segments change their sizes', () => {
    const shifted = people(groups.map((group, index) => ({ ...group, size: [20, 60, 100][index]! })));
    const { drift } = refresh(shifted, first.model).section.changes!;
    expect(drift.shares).toBeGreaterThan(0.25);
    expect(drift.retrain).toBe(true);
  });
});

describe('retraining', () => {
  it('keeps id, colour and name of segments that come again, whatever their new order by size', () => {
    const grown = people(groups.map((group, index) => ({ ...group, size: [50, 60, 90][index]! })));
    const { section } = refresh(grown, first.model, { retrain: true });
    expect(section.segments.map(({ size }) => size)).toEqual([90, 60, 50]);
    expect(section.segments.map(({ id, color, name }) => ({ id, color, name }))).toEqual(
      [...first.section.segments].reverse().map(({ id, color, name }) => ({ id, color, name })),
    );
    expect(section.changes!.segments.every(({ fate }) => fate === 'kept')).toBe(true);
  });

  it('gives a new segment an id and a colour never used', () => {
    const four = people([...groups, { age: 30, spend: 5000, plan: 1, size: 50 }]);
    const grown = refresh(four, first.model, { k: 4, retrain: true });
    const ids = grown.section.segments.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids).toContain('s4');
    expect(new Set(grown.section.segments.map(({ color }) => color)).size).toBe(4);
    expect(grown.section.changes!.segments.find(({ id }) => id === 's4')!.fate).toBe('new');
    const back = refresh(people(), grown.model, { k: 3, retrain: true });
    expect(back.section.changes!.segments.find(({ id }) => id === 's4')).toMatchObject({ fate: 'retired' });
    const again = refresh(four, back.model, { k: 4, retrain: true });
    expect(again.section.segments.map(({ id }) => id)).not.toContain('s4');
    expect(again.section.segments.map(({ id }) => id)).toContain('s5');
  });

  it('calls one segment that became two a split, and two that became one a merger', () => {
    const split = refresh(
      people().map((person, place) =>
        person.key.startsWith('G0') && place % 2 === 0 ? { ...person, spend: 1800 } : person,
      ),
      first.model,
      { k: 4, retrain: true },
    );
    const halves = split.section.changes!.segments.filter(({ fate }) => fate === 'split');
    expect(halves).toHaveLength(2);
    expect(halves.map(({ from }) => from)).toEqual([['s1'], ['s1']]);
    const merged = refresh(people(), split.model, { k: 3, retrain: true });
    const whole = merged.section.changes!.segments.find(({ fate }) => fate === 'merged');
    expect([...whole!.from].sort()).toEqual(halves.map(({ id }) => id).sort());
  });
});

describe('member codes', () => {
  it('come back from their packed text', () => {
    const codes = [5, 31, 32, 1024, 2 ** 40 - 1, 0, 123456789012];
    expect(unpackMembers(packMembers(codes))).toEqual([...codes].sort((a, b) => a - b));
    expect(unpackMembers('')).toEqual([]);
  });
});
