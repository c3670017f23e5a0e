import { derivedRandom, type Random } from '../../../../core/stats/random.ts';
import type { Cell, Sheet } from '../../../../core/table/types.ts';
import { normal } from '../../analyses/segments/planted.ts';

/** Numbers that three towns give apart from one range: a number is given once in a town at most. */
export function bank(seed: number, rows: number, number: (random: Random) => string): Sheet {
  const random = derivedRandom(seed, 5);
  const given = new Set<string>();
  const cells = Array.from({ length: rows }, (): Cell[] => {
    const draw = random();
    const town = draw < 0.59 ? 'Harwich' : draw < 0.86 ? 'Ludlow' : 'Settle';
    let id = number(random);
    while (given.has(`${town} ${id}`)) id = number(random);
    given.add(`${town} ${id}`);
    const rich = normal(random);
    return [
      ...[id, Math.round(850 + 60 * normal(random)), town, random() < 0.5 ? 'F' : 'M'],
      random() < 0.03 ? null : Math.round(43 + 12 * normal(random)),
      Math.floor(6 * random()),
      random() < 0.2 ? null : Math.round(90_000_000 * Math.exp(1.4 * rich)) / 100,
      ...[1 + Math.floor(3 * random()), random() < 0.7 ? 1 : 0, random() < 0.5 ? 1 : 0],
      Math.round(11_000_000 * Math.exp(0.7 * normal(random))) / 100,
    ];
  });
  const header = [
    'USERID',
    'score',
    'city',
    'gender',
    'age',
    'equity',
    'balance',
    'products',
    'card',
    'active',
  ];
  return { name: 'bank', cells: [[...header, 'salary'], ...cells] };
}

export const sixDigits = (random: Random) => String(94_000 + Math.floor(135_000 * random()));
