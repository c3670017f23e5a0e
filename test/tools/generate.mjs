import { writeFile } from 'node:fs/promises';
import { generatedPages } from './generated-pages.mjs';

/** Rewrites the committed pages that are made from the source. */
for (const [path, content] of await generatedPages()) await writeFile(path, content);
