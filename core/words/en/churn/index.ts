import { playbook, playbookSheet } from '../playbook.ts';
import { evidence } from './evidence.ts';
import { risk } from './risk.ts';
import { segments } from './segments.ts';
import { sheets } from './sheets.ts';
import { verdict } from './verdict.ts';

/** Sentences about who leaves. Texts in braces are already formatted for the reader. */
export const churn = {
  playbook,
  playbookSheet,
  ...evidence,
  ...segments,
  verdict,
  ...risk,
  ...sheets,
};
