export const entryPoints: Readonly<Record<string, readonly string[]>>;
export function bundleServer(root: string): Promise<string>;
