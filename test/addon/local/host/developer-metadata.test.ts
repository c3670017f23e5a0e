import { describe, expect, it } from 'vitest';
import { evaluate, failure } from './evaluate.ts';

const grid = [
  ['id', 'age', 'city'],
  ['a', 41, 'Leeds'],
];
const mark =
  "sheet.getRange('B:B').addDeveloperMetadata('ours', 'age', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);";
const find =
  "sheet.createDeveloperMetadataFinder().withKey('ours').withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.COLUMN).find()";

describe('metadata on a column', () => {
  it('is found by key, value, type and visibility', () => {
    const body = `${mark}
      const finder = () => SpreadsheetApp.getActive().createDeveloperMetadataFinder();
      const count = (found) => found.find().length;
      return [count(finder().withKey('ours')), count(finder().withValue('age')), count(finder().withValue('other')),
        count(finder().withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)),
        count(finder().withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT))]`;
    expect(evaluate(body, grid)).toEqual([1, 1, 0, 1, 0]);
  });

  it('follows its column when others are inserted, and when it is moved', () => {
    const body = `${mark}
      const at = () => ${find}.map((found) => found.getLocation().getColumn().getColumn());
      sheet.insertColumnBefore(1);
      const inserted = at();
      sheet.moveColumns(sheet.getRange('C:C'), 1);
      return [inserted, at(), sheet.getRange('A2').getValue()]`;
    expect(evaluate(body, grid)).toEqual([[3], [1], 41]);
  });

  it('dies with its column, and with its sheet', () => {
    const body = `${mark} sheet.deleteColumn(2);
      const gone = ${find}.length;
      const other = SpreadsheetApp.getActive().insertSheet('other');
      other.addDeveloperMetadata('ours', 'sheet');
      SpreadsheetApp.getActive().deleteSheet(other);
      return [gone, SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey('ours').find().length]`;
    expect(evaluate(body, grid)).toEqual([0, 0]);
  });

  it('can change its value and be removed', () => {
    const body = `${mark} const found = ${find}[0]; found.setValue('years');
      const value = ${find}[0].getValue(); found.remove(); return [value, ${find}.length]`;
    expect(evaluate(body, grid)).toEqual(['years', 0]);
  });

  it('is found by a range only when the range holds the whole column, or when locations may intersect', () => {
    const body = `${mark} const inside = (a1) => sheet.getRange(a1).createDeveloperMetadataFinder();
      return [inside('A:C').find().length, inside('B1:B2').find().length, inside('B2').find().length,
        inside('B2').onIntersectingLocations().find().length, inside('A1').onIntersectingLocations().find().length]`;
    expect(evaluate(body, grid)).toEqual([1, 1, 0, 1, 0]);
  });
});

describe('limits', () => {
  it('refuses ranges that are no whole column', () => {
    expect(failure("sheet.getRange('A1:B1').addDeveloperMetadata('k')", grid)).toMatch(
      /^Adding developer metadata to arbitrary ranges is not currently supported/,
    );
  });

  it('holds 30,000 characters a sheet', () => {
    expect(failure("sheet.addDeveloperMetadata('k', 'x'.repeat(29999))", grid)).toBe('nothing was thrown');
    expect(failure("sheet.addDeveloperMetadata('k', 'x'.repeat(30000))", grid)).toMatch(/30000 characters/);
  });
});
