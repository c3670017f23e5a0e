import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../core/analyse.ts';
import { publish } from '../../../../core/publish/publish.ts';
import { readReport } from '../../../../core/report/read.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import { ratedWorkbook } from '../../analyses/experience/rated-workbook.ts';

describe('a report of rated touchpoints', () => {
  const { report, sheets } = analyse(ratedWorkbook('en'));
  const { experience } = report;

  test('tells drivers in their order, the map, and for whom they differ', () => {
    const drivers = experience!.drivers.map(({ label, quadrant }) => [label, quadrant]);
    expect(drivers).toEqual(
      expect.arrayContaining([
        ['Desk', 'keep'],
        ['Food', 'fix'],
      ]),
    );
    expect(drivers.length).toBe(2);
    expect(experience!.belowNoise!.map(({ label }) => label)).toEqual(['Room', 'Bed', 'View']);
    expect(experience!.byKind).toMatchObject({ feature: 'Trip', label: 'Trip' });
    const followed = experience!.byKind!.groups.map(({ label, drivers: [first] }) => [label, first!.label]);
    expect(Object.fromEntries(followed)).toEqual({ Work: 'Desk', Holiday: 'Food' });
  });

  test('does not count a rating of 0, and says of how many it speaks', () => {
    const { answered, customers } = experience!.satisfaction!;
    expect([answered, customers]).toEqual([1500, 1500]);
    expect(experience!.r2.n).toBeLessThan(1500);
    expect(experience!.r2.n).toBeGreaterThan(1480);
  });

  test('reads back as a report, and says what to look at first', () => {
    expect(readReport(JSON.parse(JSON.stringify(report))).experience).toEqual(experience);
    const texts = report.findings.filter(({ kind }) => kind === 'experience').map(({ text }) => text);
    expect(texts.length).toBe(3);
    expect(texts[0]).toMatch(/^(Desk|Food) goes with satisfaction most: \d+% of the explained part/);
    expect(texts[1]).toContain('Look first at Food');
    expect(texts[2]).toMatch(/\(Trip\).*Work – Desk/);
  });

  test('comes with a sheet: a row for each driver of all, then of each kind', () => {
    const [head, ...rows] = sheets.find(({ id }) => id === 'experience')!.cells;
    expect(head!.slice(0, 3)).toEqual(['Whose', 'Touchpoint', 'Of what is explained, %']);
    const whose = rows.map(([who]) => who);
    expect(whose.slice(0, 3)).toEqual(['All customers', 'All customers', expect.stringMatching(/^Trip: /)]);
    const action = head!.indexOf('What to do');
    expect(rows.find((row) => row[1] === 'Food')![action]).toBe('Improve first');
    for (const row of rows) expect(row[3]!).toBeLessThanOrEqual(row[2] as number);
  });

  test('is told in Russian with the same figures', () => {
    const russian = analyse(ratedWorkbook('ru'));
    const figures = ({ verdict: _, byKind, bySegment, scores, ...rest }: NonNullable<typeof experience>) =>
      JSON.stringify({ rest, p: byKind?.p, gain: bySegment?.gain, all: scores?.all });
    expect(figures(russian.report.experience!)).toBe(figures(experience!));
    expect(russian.report.experience!.verdict).toMatch(
      /^Сильнее всего с удовлетворённостью связано «(Desk|Food)»/,
    );
    expect(russian.sheets.find(({ id }) => id === 'experience')!.title).toBe('Опыт клиентов');
  });

  test('leaves the workbook without small groups, and with rounded counts of who did not rate', () => {
    const settings = readSettings({ privacyThreshold: 25 });
    const told = publish(report, settings).experience!;
    expect(told.r2.n % 25).toBe(0);
    expect(told.drivers.map(({ label }) => label)).toEqual(experience!.drivers.map(({ label }) => label));
    for (const { n } of told.byKind!.groups) expect(n % 25).toBe(0);
    for (const { groups } of told.scores!.by)
      for (const { answered, customers } of groups) expect([answered % 25, customers % 25]).toEqual([0, 0]);
    const large = publish(report, readSettings({ privacyThreshold: 1000 }));
    expect(large.experience).toBeNull();
    expect(large.findings.filter(({ kind }) => kind === 'experience')).toEqual([]);
  });
});

describe('a report where nothing drives satisfaction', () => {
  test.each(['en', 'ru'] as const)('says so, and why, without a sheet (%s)', (locale) => {
    const { report, sheets } = analyse(ratedWorkbook(locale, 400, false));
    const { drivers, verdict, byKind } = report.experience!;
    expect([drivers, byKind]).toEqual([[], null]);
    expect(verdict).toMatch(
      locale === 'en'
        ? /^No reliable driver of satisfaction: together Desk, Food, Room, Bed and View explain/
        : /^Надёжных причин удовлетворённости не найдено: вместе Desk, Food, Room, Bed и View объясняют/,
    );
    expect(report.findings.find(({ kind }) => kind === 'experience')?.text).toBe(verdict);
    expect(sheets.map(({ id }) => id)).not.toContain('experience');
  });

  test('says that too few answered', () => {
    const { report } = analyse(ratedWorkbook('en', 80));
    expect(report.experience?.verdict).toMatch(/fewer than 100 customers answered and rated/);
  });
});
