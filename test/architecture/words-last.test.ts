import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles();
const under = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));

describe('words come last', () => {
  it.each(['core/customers', 'core/summaries', 'core/analyses', 'core/plan'])(
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
  const vocabulary = 'core/table/vocabulary/';

  it.each(['core/summaries/contract', 'core/clustering', 'core/analyses', 'core/plan'])(
    '%s sees none: it knows frames by their outline at most, and of tables what words mean',
    (folder) => {
      const holdsRows =
        /^core\/(table|understand|summaries\/in-memory)\/|^core\/customers\/(customers|frame-of)\.ts$/;
      const leadsToRows = (target: string) => holdsRows.test(target) && !target.startsWith(vocabulary);
      const seeing = under(folder).filter(
        ({ text, imports }) => /\bFrame\b/.test(text) || imports.some(({ target }) => leadsToRows(target)),
      );
      expect(under(folder).length).toBeGreaterThan(0);
      expect(seeing.map(({ path }) => path)).toEqual([]);
    },
  );

  it('are no part of what words mean', () => {
    const leading = under('core/table/vocabulary').flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => !target.startsWith(vocabulary))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(leading).toEqual([]);
  });

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
