import { describe, expect, it } from 'vitest';
import { customerPriority } from '../../../core/plan/customer-priority.ts';

const size = 101;
const risk = Float64Array.from({ length: size }, (_, place) => place / 200);
const here = new Uint8Array(size).fill(1);

describe('the priority of a customer', () => {
  it('is his risk as a share of the 99th percentile of those still there, where nobody has a value', () => {
    const priority = customerPriority(risk, null, here);
    expect(priority.slice(98)).toEqual(Float64Array.of(99, 100, 100));
    expect(priority[50]).toBe(Math.round((100 * 50) / 99));
    const gone = here.map((_, place) => (place > 50 ? 0 : 1));
    expect(customerPriority(risk, null, gone)[49]).toBe(100);
  });

  it('weighs the risk by the value, which counts as nothing where it is missing or below', () => {
    const value = new Float64Array(size).fill(10);
    value[1] = 5000;
    value[60] = Number.NaN;
    value[70] = -40;
    const priority = customerPriority(risk, value, here);
    expect([1, 60, 70, 99].map((place) => priority[place])).toEqual([100, 0, 0, 99]);
  });

  it('is nothing where there is nothing to lose', () => {
    expect(customerPriority(new Float64Array(size), null, here).every((one) => one === 0)).toBe(true);
  });
});
