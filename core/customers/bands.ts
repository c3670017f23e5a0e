/** Human age groups, as sales people name them. Each band holds `from ≤ age < to`. */
export const ageBands = [
  { key: '<18', from: Number.NEGATIVE_INFINITY, to: 18 },
  { key: '18–30', from: 18, to: 31 },
  { key: '31–40', from: 31, to: 41 },
  { key: '41–50', from: 41, to: 51 },
  { key: '51–60', from: 51, to: 61 },
  { key: '60+', from: 61, to: Number.POSITIVE_INFINITY },
] as const;

/** Tenure groups in years: each holds `from < tenure ≤ to`. */
export const tenureBands = [
  { key: '0–5', from: Number.NEGATIVE_INFINITY, to: 5 },
  { key: '5–10', from: 5, to: 10 },
  { key: '10–15', from: 10, to: 15 },
  { key: '15–20', from: 15, to: 20 },
  { key: '20+', from: 20, to: Number.POSITIVE_INFINITY },
] as const;

/** Which age group does a customer of this age belong to? −1 when the age is missing. */
export function ageBand(age: number): number {
  return ageBands.findIndex((band) => age >= band.from && age < band.to);
}

/** Which tenure group does this tenure belong to? −1 when it is missing. */
export function tenureBand(years: number): number {
  return tenureBands.findIndex((band) => years > band.from && years <= band.to);
}
