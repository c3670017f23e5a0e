import type { Words } from '../words.ts';

export const churn: Words['churn'] = {};
