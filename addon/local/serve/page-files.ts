import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export interface PageFiles {
  /** The page itself, with the token that its posts must carry. */
  page(token: string): Promise<string>;
  asset(path: string): Promise<{ readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> } | null>;
  /** A panel's HTML with `google.script` put before everything else. */
  panel(html: string, functions: readonly string[], locale: string): string;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The built page, read from its folder. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const [index, script] = await Promise.all([
    readFile(join(folder, 'index.html'), 'utf8'),
    readFile(join(folder, 'script-run.js'), 'utf8'),
  ]);
  return {
    page: async (token) => index.replace('{{token}}', token),
    async asset(path) {
      const type = types[extname(path)];
      const file = normalize(join(folder, path));
      if (type === undefined || !file.startsWith(folder + sep)) return null;
      try {
        return { type, bytes: new Uint8Array(await readFile(file)) };
      } catch {
        return null;
      }
    },
    panel(html, functions, locale) {
      const given = JSON.stringify({ functions, locale }).replaceAll('<', '\\u003c');
      const start = `<script>window.__segmentryHost=${given};${script}</script>`;
      const head = /<head[^>]*>/i.exec(html);
      if (head === null) return start + html;
      const at = head.index + head[0].length;
      return html.slice(0, at) + start + html.slice(at);
    },
  };
}
