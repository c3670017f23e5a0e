export const entryPoints: Readonly<Record<string, readonly string[]>>;
export function bundleServer(root: string): Promise<Readonly<Record<string, string>>>;
