import type { Messages } from '../index.ts';

export const churn: Messages['churn'] = {};
