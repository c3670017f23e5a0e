import { writeFile } from 'node:fs/promises';
import { reportJsonSchema } from '../../core/build.mjs';

/** Rewrites the committed pages that are made from the source. */
await writeFile('docs/report.schema.json', `${JSON.stringify(await reportJsonSchema(), null, 2)}\n`);
