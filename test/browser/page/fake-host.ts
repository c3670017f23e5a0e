import type { HostInput } from '../../../addon/local/serve/answer-requests.ts';
import type { CellView, HostPort, MenuItemView } from '../../../addon/local/serve/host-port.ts';
import { readSettings } from '../../../core/settings/settings.ts';
import { blockUntil } from './block-until.ts';
import { fakeBrief, fakeUnderstanding } from './fake-report.ts';

export interface FakeOptions {
  readonly rows: number;
  readonly sidebar: string;
}

/**
 * What a refresh waits for, blocking its thread: nothing; at each stage, until a page was told of it; at the first stage,
 * until it is released or cancelled. Written into the cache under `pace`.
 */
export type Pace = 'at once' | 'followed' | 'held';

const stages = ['reading', 'cleaning', 'clustering', 'churn', 'reporting', 'writing'];
const cacheSeconds = 600_000;

/** A host without a bundle: the calls of the allow-list answered from made-up data, a refresh that waits as it is told to. */
export function createFakeHost({ cache, show, options }: HostInput): HostPort {
  const { rows, sidebar } = options as FakeOptions;
  let locale = 'en';
  let refreshed = false;
  let selectedRow = 0;
  let settings = readSettings({});
  const cells: CellView[][] = [
    ['Customer_ID', 'Age', 'City'],
    ...Array.from({ length: rows }, (_, index): CellView[] => [
      `C${index + 1}`,
      [String(20 + (index % 50)), String(20 + (index % 50))],
      index % 3 === 0 ? 'London' : 'Leeds',
    ]),
  ];

  const item = (caption: string, run: string): MenuItemView => ({ kind: 'item', caption, run });
  const ok = (value: unknown) => JSON.stringify({ ok: true, value });
  const words = (en: string, ru: string) => (locale === 'ru' ? ru : en);

  function showSidebar(start: string): void {
    const html = sidebar.replace('<html lang="en"', `<html lang="${locale}" data-start="${start}"`);
    show({ kind: 'sidebar', title: words('Segments', 'Сегменты'), html });
  }

  const known = (key: string) => cache.get(key, Date.now());
  const blockUntilCancelOr = (done: () => boolean) => blockUntil(() => done() || known('cancel') !== null);

  function refresh(): string {
    for (const [at, stage] of stages.entries()) {
      const progress = JSON.stringify({ stage, done: 1, total: 4 });
      cache.put('progress', progress, Date.now() + cacheSeconds);
      if (known('pace') === 'followed') blockUntilCancelOr(() => known('told') === progress);
      if (at === 0) blockUntilCancelOr(() => known('pace') !== 'held');
      if (known('cancel') !== null) {
        cache.remove('cancel');
        cache.remove('progress');
        return JSON.stringify({
          ok: false,
          code: 'host.cancelled',
          message: 'The refresh was stopped. Nothing was changed.',
        });
      }
    }
    cache.remove('progress');
    refreshed = true;
    cells.forEach((row, index) => {
      row[3] = index === 0 ? 'Segment' : index % 5 < 3 ? 'Loyal families' : 'Young starters';
    });
    const summary = {
      columnsAdded: 1,
      columnsUpdated: 0,
      columnsRemoved: 0,
      cellsChanged: rows,
      cellsKept: 0,
      seconds: 1.2,
    };
    return ok({ brief: fakeBrief(rows), ...summary });
  }

  function undo(): string {
    refreshed = false;
    for (const row of cells) row.length = 3;
    return ok({ columnsRemoved: 1, columnsRestored: 0, kept: [], refreshOf: '2026-04-28T06:00:00.000Z' });
  }

  function call(name: string, args: readonly unknown[]): string {
    switch (name) {
      case 'inspect':
        return ok(fakeUnderstanding(rows));
      case 'refresh':
        return refresh();
      case 'undo':
        return undo();
      case 'settings':
        return ok(settings);
      case 'saveSettings':
        settings = readSettings(args[0]);
        return ok(settings);
      case 'brief':
        return ok(refreshed ? fakeBrief(rows) : null);
      case 'customer':
        return ok(
          selectedRow === 0
            ? null
            : {
                key: `C${selectedRow}`,
                segment: 'Loyal families',
                color: 0,
                fit: 92,
                facts: [{ label: 'Age', value: '41' }],
              },
        );
      case 'openDashboard':
        show({
          kind: 'dialog',
          title: 'Dashboard',
          html: '<!doctype html><title>d</title><h1>1,200 customers</h1>',
          width: 900,
          height: 500,
          modal: true,
        });
        return ok(null);
      default:
        return JSON.stringify({ ok: false, code: 'internal.unexpected', message: name });
    }
  }

  return {
    open() {},
    functions: () => ['call', 'refreshSegments', 'openSidebar', 'openDashboard', 'returnDate'],
    run(name, args) {
      if (name === 'call') return call(String(args[0]), JSON.parse(String(args[1])) as unknown[]);
      if (name === 'openSidebar') showSidebar('home');
      if (name === 'openDashboard') call('openDashboard', []);
      if (name === 'returnDate') return { when: new Date(0) };
      if (name === 'refreshSegments') showSidebar('refresh');
      return null;
    },
    document: () => ({
      name: 'Fake customers',
      locale,
      activeSheet: 1,
      sheets: [
        {
          id: 1,
          name: 'customers',
          rows: rows + 1,
          columns: refreshed ? 4 : 3,
          frozenRows: 1,
          notes: refreshed ? [{ row: 0, column: 3, text: 'Written by Segmentry' }] : [],
        },
        { id: 2, name: 'sales', rows: 1, columns: 2, frozenRows: 0, notes: [] },
      ],
      menus: [
        {
          caption: words('Segments', 'Сегменты'),
          items: [
            item(words('Refresh segments', 'Обновить сегменты'), 'refreshSegments'),
            item(words('Open sidebar', 'Открыть панель'), 'openSidebar'),
            item(words('Open dashboard', 'Открыть отчёт'), 'openDashboard'),
          ],
        },
      ],
    }),
    cells: (sheet) => (sheet === 1 ? cells : [['Customer_ID', 'Purchase_Date']]),
    edit(_, edits) {
      return edits.map(({ row, column, typed }) => {
        const cell: CellView = typed !== '' && Number.isFinite(Number(typed)) ? [typed, typed] : typed;
        const target = cells[row];
        if (target) target[column] = cell;
        return cell;
      });
    },
    select(_, row) {
      selectedRow = row;
    },
    setLocale(next) {
      locale = next;
    },
    download: () => ({ name: 'fake.csv', type: 'text/csv', bytes: new TextEncoder().encode('a,b') }),
  };
}
