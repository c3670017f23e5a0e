import type { Messages } from '../en/index.ts';
import { churn } from './churn/index.ts';
import { errors } from './errors.ts';
import { experience } from './experience.ts';
import { prepare } from './prepare.ts';
import { quality } from './quality.ts';
import { report } from './report.ts';
import { retention } from './retention.ts';
import { segments } from './segments.ts';

export const ru: Messages = { errors, prepare, quality, report, retention, segments, churn, experience };
