import type { Among } from '../../../summaries/contract.ts';

export const outcome = 'churn';

/** Those of whom it is known whether they left: one object, so that whoever answers may know the question again. */
export const customersKnown: Among & { readonly known: string } = { known: outcome };
