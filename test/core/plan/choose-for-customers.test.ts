import { describe, expect, it } from 'vitest';
import { chooseForCustomers } from '../../../core/plan/choose-for-customers.ts';
import { playChosen } from '../../../core/plan/playbook.ts';
import { builtInPlays } from '../../../core/words/plan/built-in-plays.ts';
import { book, explaining, row, told } from './playbook-frame.ts';

describe('a single customer', () => {
  const read = book([row('City = Leeds; Age > 30', 'Leeds'), row('products', 'Fewer')]);
  const offerTo = (place: number, reason: string | null) => {
    const customers = [{ place, reason }];
    const [choice] = told(chooseForCustomers({ playbook: read, variables: explaining, customers }));
    return playChosen(read, choice!).offer;
  };
  const built = builtInPlays('en');

  it('is offered what the row says that he meets himself, for a column alone by his strongest reason', () => {
    expect(offerTo(2, 'products')).toBe('Leeds');
    expect(offerTo(0, 'products')).toBe('Fewer');
  });

  it.each([
    ['Age', 'age'],
    ['products', 'products'],
    ['is_active', 'other'],
    [null, 'other'],
  ] as const)('else what the row of ours says for the reason %s', (reason, name) => {
    const playbook = book([]);
    const customers = [{ place: 0, reason }];
    const [choice] = told(chooseForCustomers({ playbook, variables: explaining, customers }));
    expect(choice).toEqual({ built: name });
    if (name === 'age') expect(offerTo(0, reason)).toBe(built.age.offer);
  });
});
