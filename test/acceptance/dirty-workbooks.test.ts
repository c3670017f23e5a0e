import { expect, test } from 'vitest';
import { dirtyFailure } from '../fixtures/dirty-run.ts';

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'dirty workbook %d is analysed, with the customers and leavers that a person would count',
  (seed) => {
    expect(dirtyFailure(seed)).toBeNull();
  },
);
