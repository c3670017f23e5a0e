import { expect, test } from 'vitest';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { settingsInIds } from '../../../../core/words/customers/settings-in-ids.ts';
import { inputOf, sheetOf } from '../../understand/shop.ts';

const lines = Array.from(
  { length: 40 },
  (_, row) => `C${100 + row} | ${20 + (row % 30)} | 20${10 + (row % 9)}-02-0${1 + (row % 9)}`,
);

function input(features: readonly string[], header = 'Customer ID | Age | Joined on') {
  return inputOf([sheetOf('Customers', header, ...lines)], { segmentation: { features: [...features] } });
}

test.each(['Tenure', 'Стаж клиента', 'Tenure_Years'])(
  '«%s» names the derived column, whatever the language',
  (name) => {
    const said = input([name, 'Age']);
    const understanding = understand(said);
    const settings = settingsInIds(said.settings, understanding);
    const { features } = prepareCustomers(understanding, { ...said, settings });
    expect(features.filter(({ used }) => used).map(({ id }) => id)).toEqual(['Age', 'Tenure_Years']);
  },
);

test('a header of the workbook means itself, also where a derived column is shown under it', () => {
  const said = input(['Tenure'], 'Customer ID | Tenure | Joined on');
  expect(settingsInIds(said.settings, understand(said)).segmentation.features).toEqual(['Tenure']);
});

test('weights are named as features are', () => {
  const said = input([]);
  const settings = {
    ...said.settings,
    segmentation: { ...said.settings.segmentation, weights: { 'Стаж клиента': 3 } },
  };
  expect(settingsInIds(settings, understand(said)).segmentation.weights).toEqual({ Tenure_Years: 3 });
});
