export const pages = ['overview', 'segments', 'sales', 'churn', 'method'] as const;

export type Page = (typeof pages)[number];
