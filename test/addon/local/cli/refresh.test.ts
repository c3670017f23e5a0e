import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, textsIn, writeAll } from '../files/folders.ts';
import { fakeBuild, run } from './terminal.ts';

const customers = { 'customers.csv': 'id,city\r\na,Leeds\r\nb,York\r\n' };

describe('refresh', () => {
  it('writes the workbook, the report, the model and the dashboard into the output folder', async () => {
    const input = folderOf(customers);
    const out = join(folderOf({}), 'deep', 'out');
    const ran = await run(fakeBuild(), ['refresh', input, '--out', out, '--quiet']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const files = textsIn(out);
    expect(Object.keys(files)).toEqual([
      '.segmentry.json',
      'Summary.csv',
      'customers.csv',
      'dashboard.html',
      'model.json',
      'report.json',
    ]);
    expect(files['customers.csv']).toBe('id,city,Runs\r\na,Leeds,1\r\nb,York,1\r\n');
    expect(JSON.parse(files['report.json']!)).toMatchObject({ asOf: '2026-04-28' });
    expect(textsIn(input)).toEqual(customers);
  });

  it('puts the report into the dashboard so that no text can end its script', async () => {
    const out = join(folderOf({}), 'out');
    await run(fakeBuild(), ['refresh', folderOf(customers), '--out', out, '-q']);
    const page = readFileSync(join(out, 'dashboard.html'), 'utf8');
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    const json = /id="report">(.*)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
  });

  it('says in a few lines what came out and where it is', async () => {
    const out = join(folderOf({}), 'out');
    const ran = await run(fakeBuild(), [
      'refresh',
      folderOf(customers),
      '--out',
      out,
      '--as-of',
      '2025-12-14',
    ]);
    expect(ran.out).toContain(
      '2 customers in 1 segment, as of 2025-12-14\n1 column added, 0 updated, 3 cells changed',
    );
    expect(ran.out).toMatch(/ {2}All {2}2 {2}100%/);
    expect(ran.out).toContain('report.json');
    expect(ran.out).not.toContain('.segmentry.json');
    expect(ran.err).toBe('reading …\nfinding segments …\nwriting columns …\n');
  });

  it('speaks Russian throughout', async () => {
    const out = join(folderOf({}), 'out');
    const ran = await run(fakeBuild(), ['refresh', folderOf(customers), '--out', out, '--locale', 'ru']);
    expect(ran.out).toContain('2 клиента, 1 сегмент, на 2026-04-28');
    expect(ran.out).toMatch(/Все {2}2 {2}100\s%/);
    expect(ran.err).toContain('поиск сегментов …');
  });

  it('writes one line over on a terminal and clears it', async () => {
    const out = join(folderOf({}), 'out');
    const ran = await run(fakeBuild(), ['refresh', folderOf(customers), '--out', out], { live: true });
    expect(ran.err.split('\r').at(-1)).toBe('\u001b[K');
    expect(ran.err).not.toContain('\n');
  });

  it('hands the settings to the server first', async () => {
    const folder = folderOf({ 'settings.json': '{"fail":"input.no-customers"}' });
    const out = join(folder, 'out');
    const ran = await run(fakeBuild(), [
      'refresh',
      folderOf(customers),
      '--settings',
      join(folder, 'settings.json'),
      '--out',
      out,
      '-q',
    ]);
    expect(ran).toEqual({ status: 2, out: '', err: 'The server says no.\n' });
    expect(existsSync(out)).toBe(false);
  });

  it('ends with status 1 and one line when the program itself fails', async () => {
    const folder = folderOf({ 'settings.json': '{"fail":"throw"}' });
    const ran = await run(fakeBuild(), [
      'refresh',
      folderOf(customers),
      '--settings',
      join(folder, 'settings.json'),
      '--out',
      join(folder, 'out'),
      '-q',
    ]);
    expect(ran.status).toBe(1);
    expect(ran.err).toBe(
      'Something went wrong inside Segmentry (line one line two). Nothing was changed. Please report it.\n',
    );
  });

  it('changes the workbook itself only when told to', async () => {
    const dist = fakeBuild();
    const folder = folderOf(customers);
    const refused = await run(dist, ['refresh', folder, '--out', join(folder, '.'), '-q']);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('would overwrite the workbook');
    expect(textsIn(folder)).toEqual(customers);
    expect((await run(dist, ['refresh', folder, '--in-place', '-q'])).status).toBe(0);
    expect((await run(dist, ['refresh', folder, '--in-place', '-q'])).status).toBe(0);
    expect(textsIn(folder)['customers.csv']).toBe('id,city,Runs\r\na,Leeds,2\r\nb,York,2\r\n');
  });

  it('replaces sheets of an earlier refresh and leaves other files of the output folder alone', async () => {
    const dist = fakeBuild();
    const out = folderOf({ 'notes.txt': 'mine', 'other.csv': 'a\n' });
    const input = folderOf(customers);
    await run(dist, ['refresh', input, '--out', out, '-q']);
    const first = textsIn(out);
    await run(dist, ['refresh', input, '--out', out, '-q']);
    expect(textsIn(out)).toEqual(first);
    expect(first).toMatchObject({ 'notes.txt': 'mine', 'other.csv': 'a\n' });
  });

  it('overwrites no file that it did not make', async () => {
    const dist = fakeBuild();
    for (const name of ['customers.csv', 'report.json', 'dashboard.html']) {
      const out = folderOf({ [name]: 'mine' });
      const ran = await run(dist, ['refresh', folderOf(customers), '--out', out, '-q']);
      expect(ran.status).toBe(2);
      expect(ran.err).toContain(`${name} was not made by Segmentry`);
      expect(textsIn(out)).toEqual({ [name]: 'mine' });
    }
    const folder = folderOf({ ...customers, 'model.json': 'mine' });
    expect((await run(dist, ['refresh', folder, '--in-place', '-q'])).status).toBe(2);
    expect(textsIn(folder)).toEqual({ ...customers, 'model.json': 'mine' });
  });

  it('takes a single .csv file, and keeps its sheets beside it', async () => {
    const folder = folderOf(customers);
    const out = join(folder, 'out');
    const ran = await run(fakeBuild(), ['refresh', join(folder, 'customers.csv'), '--out', out, '-q']);
    expect(ran.status).toBe(0);
    expect(Object.keys(textsIn(out))).toContain('customers.segmentry.json');
    await run(fakeBuild(), ['undo', join(out, 'customers.csv')]);
    expect(textsIn(out)).toEqual(customers);
  });
});

describe('undo', () => {
  it('restores the folder byte for byte and takes the report away', async () => {
    const dist = fakeBuild();
    const folder = folderOf(customers);
    await run(dist, ['refresh', folder, '--in-place', '-q']);
    const ran = await run(dist, ['undo', folder]);
    expect(ran.out).toBe('The refresh of 2026-04-28 06:00 UTC is undone: 1 column removed, 0 restored.\n');
    expect(textsIn(folder)).toEqual(customers);
  });

  it('leaves a report alone that is not of the undone refresh', async () => {
    const dist = fakeBuild();
    const folder = folderOf(customers);
    await run(dist, ['refresh', folder, '--in-place', '-q']);
    writeAll(folder, { 'report.json': '{"generatedAt":"2020"}' });
    await run(dist, ['undo', folder]);
    expect(textsIn(folder)).toMatchObject({ 'report.json': '{"generatedAt":"2020"}', ...customers });
  });

  it('says so when there is nothing to undo', async () => {
    const ran = await run(fakeBuild(), ['undo', folderOf(customers), '--locale', 'ru']);
    expect(ran).toEqual({ status: 0, out: 'Отменять нечего: в этой книге нет обновлений.\n', err: '' });
  });
});
