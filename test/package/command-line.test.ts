import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmptyProject, emptyProject } from './empty-project.ts';

let project: EmptyProject;
beforeAll(() => {
  project = emptyProject();
}, 60_000);
afterAll(() => project.remove());

describe('the installed command line', () => {
  const program = () => join(project.segmentry, project.manifest.bin['segmentry']!);
  const customers = Array.from({ length: 60 }, (_, i) =>
    i % 2 === 0 ? `C${i},${25 + (i % 9)},Leeds` : `C${i},${61 + (i % 7)},York`,
  );

  it('refreshes, validates and says its version', () => {
    const workbook = project.write('customers.csv', `Customer ID,Age,City\n${customers.join('\n')}\n`);
    const out = join(project.folder, 'out');
    const segmentry = (...args: readonly string[]) =>
      spawnSync(process.execPath, [program(), ...args], { cwd: project.folder, encoding: 'utf8' });
    expect(segmentry('--version').stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(segmentry('refresh', workbook, '--out', out, '--quiet')).toMatchObject({ status: 0, stderr: '' });
    expect(segmentry('validate', join(out, 'report.json')).status).toBe(0);
    expect(readFileSync(join(out, 'dashboard.html'), 'utf8')).toContain('<segment-dashboard');
  });

  it('serves a workbook', async () => {
    const workbook = project.write('served.csv', `Customer ID,Age,City\n${customers.join('\n')}\n`);
    const server = spawn(process.execPath, [program(), 'serve', workbook], { cwd: project.folder });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = '';
        const listen = (text: string) => {
          said += text;
          const found = /http:\/\/\S+/.exec(said);
          if (found) resolve(found[0]);
        };
        server.stdout.setEncoding('utf8').on('data', listen);
        server.stderr.setEncoding('utf8').on('data', listen);
        server.on('exit', () => reject(new Error(said)));
      });
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<html');
    } finally {
      server.removeAllListeners('exit');
      server.kill();
    }
  });
});
