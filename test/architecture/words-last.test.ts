import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles();
const under = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));

describe('words come last', () => {
  it.each(['core/customers', 'core/summaries', 'core/analyses/sales', 'core/analyses/headline', 'core/plan'])(
    '%s knows no locale and no word',
    (folder) => {
      const speaking = under(folder).filter(
        ({ text, imports }) =>
          /\blocale\b/i.test(text) || imports.some(({ target }) => target.startsWith('core/words/')),
      );
      expect(under(folder).length).toBeGreaterThan(0);
      expect(speaking.map(({ path }) => path)).toEqual([]);
    },
  );
});

describe('rows', () => {
  it.each(['core/summaries/contract', 'core/analyses/sales', 'core/analyses/headline'])(
    '%s sees none: it knows tables and frames by their outline at most',
    (folder) => {
      const seeing = under(folder).filter(
        ({ text, imports }) =>
          /\bFrame\b/.test(text) || imports.some(({ target }) => /^core\/(table|understand)\//.test(target)),
      );
      expect(seeing.map(({ path }) => path)).toEqual([]);
    },
  );

  it.each(['core/plan', 'core/writeback'])('%s sees figures by place, and no customer', (folder) => {
    expect(under(folder).length).toBeGreaterThan(0);
    const seeing = under(folder).filter(
      ({ text, imports }) =>
        /\bFrame\b/.test(text) ||
        imports.some(({ target }) => /^core\/(understand|analyses|summaries\/in-memory)\//.test(target)),
    );
    expect(seeing.map(({ path }) => path)).toEqual([]);
  });
});
