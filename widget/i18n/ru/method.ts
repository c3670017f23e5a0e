import type { Words } from '../words.ts';

export const method: Words['method'] = {};
