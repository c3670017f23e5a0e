export function checkServer(
  code: string,
  entryPoints: readonly string[],
  elsewhere?: readonly string[],
): void;
export function checkPage(name: string, html: string): void;
