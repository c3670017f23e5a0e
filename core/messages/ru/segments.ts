import type { Messages } from '../index.ts';

export const segments: Messages['segments'] = {};
