/**
 * Methods of the language that may be younger than Apps Script's engine. What is there stays; what is missing is
 * brought. The build refuses any younger method than ES2019 that is not here.
 */
bring(
  Object,
  'hasOwn',
  (owner: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(owner, key) !== undefined,
);

for (const owner of [
  Array.prototype,
  String.prototype,
  Object.getPrototypeOf(Int8Array.prototype) as object,
]) {
  bring(owner, 'at', function at(this: ArrayLike<unknown>, index: number) {
    const from = Math.trunc(index) || 0;
    return this[from < 0 ? this.length + from : from];
  });
}

bring(
  String.prototype,
  'replaceAll',
  function replaceAll(this: string, pattern: string | RegExp, by: string) {
    return typeof pattern === 'string' ? this.split(pattern).join(by) : this.replace(pattern, by);
  },
);

function bring(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}
