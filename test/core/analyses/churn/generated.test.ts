import { describe, expect, it } from 'vitest';
import { analyseChurn } from '../../../../core/analyse-churn.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import type { Customers } from '../../../../core/customers/types.ts';
import type { Churn } from '../../../../core/report/types.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import { oneSegment } from './bank.ts';
import { askedOf, portraitsOf } from './evidence/told.ts';
import { generatedBank, withProxy, withShuffledOutcome } from './generated-bank.ts';
import { segmentsOf } from './planted-world.ts';

const n = 4000;

function analysed(customers: Customers, settings = readSettings({})) {
  return analyseChurn({
    frame: frameOf(customers, '2026-04-28'),
    segments: oneSegment(customers.table.rows),
    settings,
    asOf: '2026-04-28',
    locale: 'en',
  })!;
}

describe('a bank with planted segments', () => {
  const generated = generatedBank(n, 7);
  const { section, columns, plan, sheets } = analysed(generated.customers);

  it('finds the compact segment and names it', () => {
    const [first] = section.segments;
    expect(first!.conditions.map(({ feature }) => feature)).toEqual(
      expect.arrayContaining(['active', 'balance']),
    );
    expect(first!.rate).toBeGreaterThan(0.58);
    expect(first!.holdout.lower).toBeGreaterThan(1.4 * section.base.rate);
    expect(first!.rate).toBeGreaterThan(first!.noise);
    expect(first!.sentence).toContain('Active customers with a balance of 6');
  });

  it('refuses the decoy of 14 customers who all left', () => {
    const named = section.segments.flatMap(({ conditions }) => conditions);
    expect(named.filter((condition) => condition.kind === 'level' && condition.level === 'b20')).toEqual([]);
    expect(Math.min(...section.segments.map((segment) => segment.n))).toBeGreaterThanOrEqual(80);
  });

  it('flags the leak and leaves it out of segments and risk', () => {
    expect(section.risk!.leaks.map(({ feature }) => feature)).toEqual(['closed']);
    expect(section.risk!.importance.map(({ feature }) => feature)).not.toContain('closed');
    expect(section.verdict).toContain('Left out as leaks: closed');
  });

  it('leaves protected attributes out when asked, and says what that costs', () => {
    const { section: fair } = analysed(
      generated.customers,
      readSettings({ churn: { excludeProtected: true } }),
    );
    const used = fair.segments.flatMap(({ conditions }) => conditions.map(({ feature }) => feature));
    expect(used).not.toContain('sex');
    expect(used).not.toContain('age');
    expect(fair.risk!.importance.map(({ feature }) => feature)).not.toContain('age');
    expect(fair.verdict).toMatch(
      /Protected attributes were left out\. That costs nothing: the segments reach \d+% of leavers/,
    );
  });

  it('gives a customer who has left only its segment', () => {
    const left = generated.customers.outcome!.churned;
    const byId = new Map(columns.map((column) => [column.id, column.values]));
    const gone = [...left.keys()].filter((row) => left[row] === 1);
    for (const id of ['churn-risk', 'churn-why', 'churn-priority', 'churn-action']) {
      expect(gone.every((row) => byId.get(id)![row] === null)).toBe(true);
    }
    expect(gone.some((row) => byId.get('churn-segment')![row] !== null)).toBe(true);
    expect(byId.get('churn-risk')!.filter((risk) => risk !== null)).toHaveLength(n - gone.length);
  });

  it('lists one contact a letter, without customers who left', () => {
    const contacts = sheets.find(({ id }) => id === 'contact-list')!;
    expect(contacts.cells.length - 1).toBe(plan!.rows.reduce((sum, row) => sum + row.letters, 0));
    const left = new Set(
      generated.customers.key.values.filter((_, row) => generated.customers.outcome!.churned[row] === 1),
    );
    expect(contacts.cells.slice(1).some((row) => left.has(String(row[1])))).toBe(false);
  });

  it('gives the same section in any row order', () => {
    const rows = [...Array(n).keys()].reverse();
    const { customers } = generated;
    const turned: Customers = {
      ...customers,
      key: { ...customers.key, values: rows.map((row) => customers.key.values[row]!) },
      table: {
        ...customers.table,
        columns: customers.table.columns.map((column) =>
          column.kind === 'category'
            ? { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]!) }
            : column.kind === 'number'
              ? { ...column, values: Float64Array.from(rows, (row) => column.values[row]!) }
              : column,
        ),
      },
      outcome: {
        ...customers.outcome!,
        churned: Uint8Array.from(rows, (row) => customers.outcome!.churned[row]!),
      },
    };
    expect(analysed(turned).section).toEqual(section);
  });
});

describe('a bank with a proxy of a protected attribute', () => {
  const customers = withProxy(generatedBank(n, 7));
  const featuresOf = ({ segments }: Churn) =>
    segments.flatMap(({ conditions }) => conditions.map(({ feature }) => feature));

  it('uses either where it may', () => {
    const { section } = analysed(customers);
    const told = section.risk!.importance.filter(({ feature }) => feature === 'sex' || feature === 'title');
    expect(told.reduce((sum, { importance }) => sum + importance, 0)).toBeGreaterThan(0.1);
    expect(section.verdict).not.toContain('nearly the same');
  });

  it('leaves out the proxy with the attribute, and names both', () => {
    const { section } = analysed(customers, readSettings({ churn: { excludeProtected: true } }));
    expect(featuresOf(section)).not.toContain('title');
    expect(section.risk!.importance.map(({ feature }) => feature)).not.toContain('title');
    expect(section.verdict).toMatch(
      / Left out with them, because they say nearly the same: title \(tells sex, φK [\d.]+\)\./,
    );
    expect(featuresOf(section)).toContain('balance');
    expect(section.verdict).toMatch(/Protected attributes were left out/);
  });
});

describe('shuffled outcomes', () => {
  it('give no segment and no portrait in at least 95 of 100 shuffles of 1,000 customers', () => {
    const generated = generatedBank(1000, 11);
    let withSegment = 0;
    let withPortrait = 0;
    for (let shuffle = 0; shuffle < 100; shuffle++) {
      const customers = withShuffledOutcome(generated);
      if (segmentsOf(frameOf(customers, '2026-04-28')).segments.length > 0) withSegment++;
      if (portraitsOf(askedOf(customers)).some(({ q }) => q !== null && q < 0.05)) withPortrait++;
    }
    expect(withSegment).toBeLessThanOrEqual(5);
    expect(withPortrait).toBeLessThanOrEqual(5);
  });
});
