import { describe, expect, test } from 'vitest';
import {
  answerOf,
  flagMeanings,
  meaningOf,
  standingOf,
} from '../../../../core/table/vocabulary/level-words.ts';

describe('a column of yes and no', () => {
  test.each([
    [
      ['Yes', 'no'],
      [1, 0],
    ],
    [
      ['ИСТИНА', 'ложь'],
      [1, 0],
    ],
    [
      ['1,0', '0,0'],
      [1, 0],
    ],
    [
      ['t', 'f'],
      [1, 0],
    ],
    [['да'], [1]],
  ])('%j is one', (texts, meanings) => {
    expect(flagMeanings(texts)).toEqual(meanings);
  });

  test.each([[['1']], [['f']], [['M', 'F']], [['yes', 'maybe']], [['active', 'inactive']], [[]]])(
    '%j is none',
    (texts) => {
      expect(flagMeanings(texts)).toBeNull();
    },
  );
});

test('a level by itself may mean a sex or an answer, whatever its case', () => {
  const levels = [' М ', 'Female', 'f', 'Активен', 'N', 'inactive', 'on', 'Other'];
  expect(levels.map(meaningOf)).toEqual(['men', 'women', 'women', 'yes', 'no', 'no', null, null]);
});

test('a person answers in words that hold in any column', () => {
  expect(['да', '1', 'no', 'active', 'y'].map(answerOf)).toEqual(['yes', 'yes', 'no', null, null]);
});

test.each([
  ['left', ['Churned', 'Attrited Customer', 'Отключён', 'неактивен']],
  ['stayed', ['Existing Customer', 'active', 'Действующий']],
  ['joined', ['Joined', 'Новый']],
  ['dissatisfied', ['neutral or dissatisfied', 'Не удовлетворён', 'недоволен']],
  ['satisfied', ['Very satisfied', 'Доволен']],
  [null, ['Basic', 'left-handed', 'newer']],
])('levels say %s', (standing, levels) => {
  expect(levels.map(standingOf)).toEqual(levels.map(() => standing));
});
