import { readFileSync } from 'node:fs';
import type { Customers, Feature } from '../../../../core/customers/types.ts';
import type { Column } from '../../../../core/table/types.ts';
import { customerKey } from '../../../../core/understand/joins/key.ts';
import { sharedPath } from '../../../shared.ts';

const categories = ['city', 'gender', 'credit_card', 'last_activity'];

/** The bank's customers by hand, so that these tests stand on churn alone. `known` says whose outcome is given. */
export function bankCustomers(known: (row: readonly string[]) => boolean = () => true): Customers {
  const lines = readFileSync(sharedPath('data/bank/bank_scrooge.csv'), 'utf8').trim().split(/\r?\n/);
  const [header = [], ...rows] = lines.map((line) => line.split(','));
  const at = (name: string) => header.indexOf(name);
  const names = header.filter((name) => name !== 'churn' && name !== 'USERID');
  const columns = names.map((name): Column => {
    const texts = rows.map((row) => row[at(name)]!);
    if (!categories.includes(name)) {
      const values = Float64Array.from(texts, (text) => (text === '' ? Number.NaN : Number(text)));
      return { kind: 'number', name, values, unit: '' };
    }
    const levels = [...new Set(texts)].sort();
    return {
      kind: 'category',
      name,
      codes: Int32Array.from(texts, (text) => levels.indexOf(text)),
      levels,
      ordered: false,
    };
  });
  const features = columns.map(
    ({ name, kind }): Feature => ({
      id: name,
      label: { kind: 'own', name },
      kind: kind === 'number' ? 'number' : 'category',
      unit: '',
      from: [name],
      used: true,
      reason: null,
    }),
  );
  return {
    sheet: 'bank_scrooge',
    key: {
      columns: ['USERID', 'city'],
      values: rows.map((row) => customerKey([row[at('USERID')]!, row[at('city')]!])),
    },
    table: {
      name: 'bank',
      rows: rows.length,
      columns,
      sourceRows: Int32Array.from(rows.keys(), (k) => k + 1),
    },
    features,
    transactions: null,
    outcome: {
      column: 'churn',
      about: 'churn',
      positive: '1',
      churned: Uint8Array.from(rows, (row) => (known(row) ? Number(row[at('churn')]) : 255)),
    },
    age: 'age',
    city: 'city',
    occupation: null,
    income: 'EST_SALARY',
    tenure: null,
    lifetimeValue: null,
    totalAmount: null,
    protected: ['gender', 'age'],
    currency: 'RUB',
  };
}

/** One customer segment of everybody, for tests that are not about segments. */
export function oneSegment(customers: number) {
  return { codes: new Int32Array(customers), names: new Map([['s1', 'All']]) };
}
