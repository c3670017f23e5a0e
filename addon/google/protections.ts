type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Which protections forbid this user to write into these columns (from 0) of the sheet, or to add one? Their names. */
export function barriers(sheet: GoogleSheet, columns: readonly number[]): string[] {
  const { ProtectionType } = SpreadsheetApp;
  const forbids = (protection: GoogleAppsScript.Spreadsheet.Protection) =>
    !protection.isWarningOnly() && !protection.canEdit();
  const whole = sheet.getProtections(ProtectionType.SHEET).filter(forbids);
  const ranges = sheet.getProtections(ProtectionType.RANGE).filter((protection) => {
    const range = protection.getRange();
    const covers = columns.some(
      (column) => column + 1 >= range.getColumn() && column + 1 <= range.getLastColumn(),
    );
    return covers && forbids(protection);
  });
  return [
    ...whole.map((protection) => protection.getDescription() || sheet.getName()),
    ...ranges.map((protection) => protection.getDescription() || protection.getRange().getA1Notation()),
  ];
}
