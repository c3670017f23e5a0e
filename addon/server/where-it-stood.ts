import type { SheetPort, SheetView } from './ports.ts';

/**
 * Does something to places of a sheet. Should the host refuse, and the sheet have another size than when it was looked at,
 * then a person has taken the place away, and it is for the caller to look again.
 *
 * @throws what the host throws at a sheet whose size is as it was.
 */
export function whereItStood(sheet: SheetPort, view: SheetView, act: () => void): void {
  try {
    act();
  } catch (error) {
    const { height, width } = sheet.look();
    if (height === view.height && width === view.width) throw error;
  }
}
