import type { Messages } from '../index.ts';

export const report: Messages['report'] = {};
