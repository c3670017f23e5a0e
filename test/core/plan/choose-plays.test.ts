import { describe, expect, it } from 'vitest';
import { choosePlays } from '../../../core/plan/choose-plays.ts';
import { playChosen } from '../../../core/plan/playbook.ts';
import type { Condition } from '../../../core/summaries/contract.ts';
import { builtInPlays } from '../../../core/words/plan/built-in-plays.ts';
import { bins, book, explaining, row, told } from './playbook-frame.ts';

const offersFor = (playbook: ReturnType<typeof book>, ...groups: readonly (readonly Condition[])[]) =>
  told(choosePlays({ playbook, variables: explaining, groups, outcome: 'churn' })).map(
    (choice) => playChosen(playbook, choice).offer,
  );
const built = builtInPlays('en');

describe('a group of customers', () => {
  it('is offered what the row says that most of them meet, whether it is known that they left or not', () => {
    const read = book([row('City = York', 'For York'), row('Age <= 30', 'For the young')]);
    const groups = [[bins('City', 1)], [bins('Age', 0, 1)], [bins('is_active', 1)]];
    expect(offersFor(read, ...groups)).toEqual(['For York', 'For the young', built.activity.offer]);
  });

  it('wants more than half, and for a column alone that it is told by it', () => {
    const read = book([row('Age >= 40', 'Older'), row('City', 'Somewhere')]);
    const half = [bins('is_active', 1)];
    const most = [bins('is_active', 1), bins('Age', 1, 5)];
    expect(offersFor(read, half, most, [bins('City', 0)])).toEqual([
      built.activity.offer,
      'Older',
      'Somewhere',
    ]);
  });

  it('takes of several rows the one that asks for more', () => {
    const rows = [
      row('City = Leeds', 'Leeds'),
      row('City', 'Anywhere'),
      row('City = Leeds; Age < 45', 'Young Leeds'),
    ];
    for (const order of [rows, [...rows].reverse()]) {
      expect(offersFor(book(order), [bins('City', 0)])).toEqual(['Young Leeds']);
    }
  });

  it('takes of our rows the one that says most about a cause', () => {
    expect(
      offersFor(book([]), [bins('Age', 1, 2), bins('is_active', 0)], [bins('Age', 0)], [bins('City', 0)]),
    ).toEqual([built.inactivity.offer, built.age.offer, built.other.offer]);
  });

  it('asks nothing where nobody added a row', () => {
    const asking = choosePlays({
      ...{ playbook: book([]), variables: explaining, groups: [[bins('Age', 0)]], outcome: 'churn' },
    }).next();
    expect(asking.value).toEqual([]);
  });
});
