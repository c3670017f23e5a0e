import { churn } from './churn/index.ts';
import { errors } from './errors.ts';
import { experience } from './experience.ts';
import { prepare } from './prepare.ts';
import { quality } from './quality.ts';
import { report } from './report.ts';
import { retention } from './retention.ts';
import { segments } from './segments.ts';

export const en = { errors, prepare, quality, report, retention, segments, churn, experience };

/** Every sentence that the core can say: the type that the other dictionaries must satisfy. */
export type Messages = typeof en;
