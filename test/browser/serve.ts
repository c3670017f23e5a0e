import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css',
};

export interface TestServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves files of a folder and pages made by the test, all under one content security policy.
 *
 * @param pages texts by path, `/page.html`; they come before files.
 */
export async function serveFolder(
  folder: string,
  pages: ReadonlyMap<string, string>,
  policy: string,
): Promise<TestServer> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://test').pathname;
    const body = pages.get(path) ?? (await readFile(join(folder, path)).catch(() => null));
    if (body === null) return response.writeHead(404, 'Not Found').end();
    response
      .writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'cache-control': 'no-store',
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
