/**
 * What Lit touches while its modules load. Where there is no browser, on a server that renders pages or in a test, these let the
 * import pass; no element can be made there.
 */
export const HTMLElement = globalThis.HTMLElement ?? class {};
export const document = globalThis.document ?? { createTreeWalker: () => ({}) };
