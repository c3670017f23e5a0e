import type { Messages } from '../../en/index.ts';
import { playbook, playbookSheet } from '../playbook.ts';
import { evidence } from './evidence.ts';
import { risk } from './risk.ts';
import { segments } from './segments.ts';
import { sheets } from './sheets.ts';
import { verdict } from './verdict.ts';

export const churn: Messages['churn'] = {
  playbook,
  playbookSheet,
  ...evidence,
  ...segments,
  verdict,
  ...risk,
  ...sheets,
};
