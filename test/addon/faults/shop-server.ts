import { openPorts } from '../../../addon/google/ports.ts';
import { answerCall } from '../../../addon/server/dispatch.ts';
import type { Engine } from '../../../addon/server/ports.ts';
import type { Cell } from '../../../core/index.ts';
import { type FakeOptions, fakeEngine } from '../server/fake-engine.ts';

/** How many customers stand on the contact list. */
const letters = 9;

/**
 * As `fakeEngine`, for a sheet of any name and a header in any row, and with a contact list: the customers with the
 * highest ages first, beside their risk.
 */
function shopEngine(options: FakeOptions): Engine {
  return {
    ...fakeEngine(options),
    analyse(input) {
      const isHeader = (row: readonly Cell[]) => row.includes('ID') && row.includes('Age');
      const sheet = input.workbook.sheets.find(({ cells }) => cells.some(isHeader));
      const headerRow = sheet?.cells.findIndex(isHeader) ?? 0;
      const engine = fakeEngine({ ...options, headerRow, customersSheet: sheet?.name ?? 'Customers' });
      const analysis = engine.analyse(input);
      const [head = [], ...rows] = sheet!.cells.slice(headerRow);
      const of = (row: readonly Cell[], header: string) => row[head.indexOf(header)] ?? null;
      const contacts = rows
        .filter((row) => of(row, 'ID') !== null)
        .sort((left, right) => Number(of(right, 'Age')) - Number(of(left, 'Age')))
        .slice(0, letters);
      const list = {
        id: 'contact-list',
        title: 'Contact list',
        cells: [
          ['No.', 'ID', 'Risk', 'Reason'],
          ...contacts.map((row, at) => {
            const age = Number(of(row, 'Age'));
            return [at + 1, of(row, 'ID'), riskOf(age), `is ${age}`];
          }),
        ],
        rows: { key: [1], ids: contacts.map((row) => String(of(row, 'ID'))) },
      };
      return { ...analysis, sheets: [...analysis.sheets, list] };
    },
  };
}

export function riskOf(age: number): number {
  return ((age * 37) % 100) / 100;
}

const engines = {
  all: shopEngine({ columns: ['segment', 'segment-fit', 'churn-risk'], sheets: ['segments', 'churn'] }),
  fewer: shopEngine({ columns: ['segment', 'churn-risk'], sheets: ['segments'] }),
};

/** The server with an analysis that can be foreseen, in two versions. */
export function all(name: string, argsJson: string): string {
  return answerCall(openPorts, engines.all, name, argsJson);
}

export function fewer(name: string, argsJson: string): string {
  return answerCall(openPorts, engines.fewer, name, argsJson);
}
