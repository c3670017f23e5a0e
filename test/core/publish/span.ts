/** Members of a group, one flag for each customer or sale. */
export type Members = Uint8Array;

/** So that products of two residues stay exact. */
const prime = 94_906_249;

/**
 * Which groups can be had by adding and subtracting the groups that are told, however many at a time? A group can, if and
 * only if its members are a linear combination of theirs. Exact, by elimination in a field of so many residues; whoever
 * is in the same groups as another is eliminated with them.
 */
export function recoverable(told: readonly Members[], wanted: readonly Members[]): boolean[] {
  const classOf = classesBy(told);
  const first = [...new Map(classOf.map((one, at) => [one, at] as const).reverse()).entries()].sort(
    ([a], [b]) => a - b,
  );
  const places = first.map(([, at]) => at);
  const basis: { readonly pivot: number; readonly row: Float64Array }[] = [];
  const reduced = (members: Members): { pivot: number; row: Float64Array } => {
    const row = Float64Array.from(places, (at) => members[at]!);
    for (const known of basis) {
      const factor = row[known.pivot]!;
      if (factor === 0) continue;
      for (let at = known.pivot; at < row.length; at++) {
        row[at] = (row[at]! + (prime - factor) * known.row[at]!) % prime;
      }
    }
    return { pivot: row.findIndex((value) => value !== 0), row };
  };
  for (const members of told) {
    const { pivot, row } = reduced(members);
    if (pivot < 0) continue;
    const inverse = inverseOf(row[pivot]!);
    basis.push({ pivot, row: row.map((value) => (value * inverse) % prime) });
  }
  return wanted.map((members) => {
    const whole = classOf.every((one, at) => members[at] === members[places[one]!]);
    return whole && reduced(members).pivot < 0;
  });
}

/** For each member, a number that those in the same groups share. */
function classesBy(told: readonly Members[]): number[] {
  const numbers = new Map<string, number>();
  return Array.from(told[0] ?? [], (_, at) => {
    const key = told.map((members) => members[at]).join('');
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** @see Fermat's little theorem */
function inverseOf(value: number): number {
  let [base, exponent, result] = [value, prime - 2, 1];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
    exponent = Math.floor(exponent / 2);
  }
  return result;
}
