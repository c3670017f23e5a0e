import { expect, it } from 'vitest';
import {
  isChosen,
  withColumnRole,
  withFeatures,
  withGuesses,
  withKey,
  withSheetRole,
} from '../../../addon/sidebar/settings-change.ts';
import { readSettings } from '../../../core/index.ts';

const before = readSettings({
  roles: { sheets: { sales: 'sales' }, columns: { people: { City: ['city'] } }, keys: { people: ['id'] } },
});

it('keeps every other choice when one is made', () => {
  expect(withSheetRole(before, 'people', 'customers').roles).toEqual({
    ...before.roles,
    sheets: { sales: 'sales', people: 'customers' },
  });
  expect(withColumnRole(before, 'people', 'Age', 'age').roles.columns).toEqual({
    people: { City: ['city'], Age: ['age'] },
  });
  expect(withKey(before, 'sales', ['a', 'b']).roles.keys).toEqual({ people: ['id'], sales: ['a', 'b'] });
  expect(withFeatures(before, ['Age']).segmentation).toEqual({ ...before.segmentation, features: ['Age'] });
});

it('gives a choice back', () => {
  expect(withKey(before, 'people', []).roles.keys).toEqual({});
  expect(withGuesses(before, 'people').roles).toEqual({ ...before.roles, columns: {}, keys: {} });
  expect([isChosen(before, 'people'), isChosen(withGuesses(before, 'people'), 'people')]).toEqual([
    true,
    false,
  ]);
  expect(withFeatures(withFeatures(before, ['Age']), null)).toEqual(before);
});

it('makes settings that the server accepts', () => {
  const changed = withFeatures(withKey(withSheetRole(before, 'x', 'other'), 'x', ['id']), ['Age']);
  expect(readSettings(JSON.parse(JSON.stringify(changed)))).toEqual(changed);
});
