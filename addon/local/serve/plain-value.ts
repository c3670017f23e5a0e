/**
 * May this value cross `google.script.run`? Gives the path and kind of the first part that may not, or null. Legal are
 * null, booleans, finite numbers, texts, and arrays and plain objects of these.
 */
export function findIllegal(value: unknown, path = 'value'): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path}: ${value}`;
  if (typeof value !== 'object') return `${path}: ${typeof value}`;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const found = findIllegal(value[index], `${path}[${index}]`);
      if (found !== null) return found;
    }
    return null;
  }
  if (kind !== 'Object') return `${path}: ${kind}`;
  for (const [key, part] of Object.entries(value)) {
    const found = findIllegal(part, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
