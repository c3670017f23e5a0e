/** Keys of our developer metadata. Only this script sees them (visibility `PROJECT`). */
export const columnKey = 'segmentry.column';
export const sheetKey = 'segmentry.sheet';
