export function checkServer(code: string, entryPoints: readonly string[]): void;
export function checkPage(name: string, html: string): void;
