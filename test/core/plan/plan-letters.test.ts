import { describe, expect, it } from 'vitest';
import { planLetters } from '../../../core/plan/plan-letters.ts';
import { book, explaining, row, told } from './playbook-frame.ts';

describe('letters to segments and to single customers', () => {
  const planning = planLetters({
    ...{ playbook: book([row('City = York', 'For York')]), variables: explaining },
    segments: [{ id: 'h1', priority: 100, play: { built: 'activity' } }],
    assigned: Int32Array.of(0, 0, -1, -1, -1, 0),
    risk: Float64Array.of(0.5, 0.1, 0.4, 0.6, 0.7, 0.9),
    here: Uint8Array.of(1, 1, 1, 1, 1, 0),
    reasons: [
      { variable: 'Age', moves: Float64Array.of(1, 1, 1, 1, 1, 1) },
      { variable: 'products', moves: Float64Array.of(0, 0, -2, 2, 2, 2) },
    ],
    ...{ value: null, base: 0.3, capacity: 10, maxShare: 0.5, costs: { contact: 1, offer: 10 } },
    asOf: '2026-04-28',
  });
  const { plan, offers, priority } = told(planning);

  it('offer each contact what his segment is offered, or what he meets himself, and nobody else anything', () => {
    expect(plan.contacts.map(({ customer }) => customer)).toEqual([4, 3, 0, 2]);
    expect([...offers]).toEqual([
      [4, { own: 0 }],
      [3, { own: 0 }],
      [0, { built: 'activity' }],
      [2, { built: 'age' }],
    ]);
  });

  it('tell how much there is to lose with everybody', () => {
    expect([...priority]).toEqual([83, 17, 67, 100, 100, 100]);
  });
});
