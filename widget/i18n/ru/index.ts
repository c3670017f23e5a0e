import type { Words } from '../words.ts';
import { chart } from './chart.ts';
import { churn } from './churn.ts';
import { experience } from './experience.ts';
import { frame } from './frame.ts';
import { method } from './method.ts';
import { retention } from './retention.ts';
import { sales } from './sales.ts';
import { segments } from './segments.ts';

export const ru: Words = { frame, chart, segments, sales, churn, experience, retention, method };
