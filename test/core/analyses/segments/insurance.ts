import type { Customers } from '../../../../core/customers/types.ts';
import type { Column } from '../../../../core/table/types.ts';
import { helpsFromLog } from '../../../../core/understand/columns/log-scale.ts';
import { sharedJson } from '../../../shared.ts';

interface Labelled {
  readonly labels: string;
  readonly cost: number;
}

export interface InsuranceReference {
  readonly raw: Readonly<Record<'Age' | 'Income' | 'Tenure_Years' | 'Premium_to_Coverage', number[]>> & {
    readonly Marital: string;
  };
  readonly marital_levels: readonly string[];
  readonly minmax: Readonly<Record<string, readonly [number, number]>>;
  readonly gamma: number;
  readonly k: Readonly<
    Record<
      string,
      {
        readonly init_num: readonly (readonly number[])[];
        readonly init_cat: readonly (readonly number[])[];
        readonly online: Labelled;
        readonly lloyd: Labelled & { readonly n_pass: number; readonly epoch_costs: readonly number[] };
        readonly best_known: Labelled & { readonly gower_silhouette: number };
      }
    >
  >;
}

export const insuranceNumbers = ['Age', 'Income', 'Tenure_Years', 'Premium_to_Coverage'] as const;

/** What `insuranceReference` reads, for `describeWithData`. */
export const insuranceFile = 'reference/insurance_kprototypes.json';

export function insuranceReference(): InsuranceReference {
  return sharedJson(insuranceFile);
}

/** The reference's customers as the preparation would hand them over, in the order of `rows` when it is given. */
export function insuranceCustomers(reference: InsuranceReference, rows?: readonly number[]): Customers {
  const { raw, marital_levels } = reference;
  const order = rows ?? raw.Age.map((_, row) => row);
  const columns: Column[] = [
    ...insuranceNumbers.map((name) => ({
      kind: 'number' as const,
      name,
      unit: '',
      values: Float64Array.from(order, (row) => raw[name][row]!),
    })),
    {
      kind: 'category',
      name: 'Marital_Status',
      ordered: false,
      levels: marital_levels,
      codes: Int32Array.from(order, (row) => Number(raw.Marital[row])),
    },
  ];
  return customersOf(
    columns,
    order.map((row) => `C${row}`),
    { age: 'Age', income: 'Income', tenure: 'Tenure_Years' },
  );
}

/** A customers table of given columns; every column is a feature in use. */
export function customersOf(
  columns: readonly Column[],
  keys: readonly string[],
  meanings: Partial<Pick<Customers, 'age' | 'income' | 'tenure' | 'totalAmount'>> = {},
): Customers {
  return {
    sheet: 'customers',
    key: { columns: ['id'], values: keys },
    table: { name: 'customers', rows: keys.length, columns, sourceRows: Int32Array.from(keys.keys()) },
    features: columns.map((column) => ({
      id: column.name,
      label: { kind: 'own', name: column.name },
      kind: column.kind,
      unit: '',
      from: [],
      used: true,
      log: helpsFromLog(column, keys.length),
      reason: null,
    })),
    transactions: null,
    outcome: null,
    age: null,
    city: null,
    income: null,
    tenure: null,
    lifetimeValue: null,
    totalAmount: null,
    protected: [],
    occupation: null,
    currency: 'GBP',
    ...meanings,
  };
}
