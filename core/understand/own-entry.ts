/** The entry of a record under a name that people chose; `__proto__` and `constructor` are names like any other. */
export function ownEntry<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  for (const [key, value] of Object.entries(record)) if (key === name) return value;
  return undefined;
}
