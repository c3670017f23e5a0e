import type { Messages } from '../index.ts';

export const quality: Messages['quality'] = {};
