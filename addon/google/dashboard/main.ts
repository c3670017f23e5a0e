import type { Report } from '../../../core/index.ts';
import type { Outcome } from '../../server/api.ts';
import { wordsFor } from './words.ts';

interface Runner {
  withSuccessHandler(handler: (text: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  call(name: string, argsJson: string): void;
}

type DashboardElement = HTMLElement & { report: Report | null };

const words = wordsFor(document.documentElement.lang);
const message = document.querySelector<HTMLElement>('#message')!;
const dashboard = document.querySelector<DashboardElement>('segment-dashboard')!;

function say(text: string): void {
  message.textContent = text;
}

function show(outcome: Outcome<Report | null>): void {
  if (!outcome.ok) say(outcome.message);
  else if (outcome.value === null) say(words.empty);
  else {
    message.hidden = true;
    dashboard.lang = document.documentElement.lang;
    dashboard.report = outcome.value;
    dashboard.hidden = false;
  }
}

const { google } = globalThis as { google?: { script: { run: Runner } } };
if (google === undefined) say(words.outside);
else {
  say(words.loading);
  google.script.run
    .withSuccessHandler((text) => show(JSON.parse(text) as Outcome<Report | null>))
    .withFailureHandler((error) =>
      say(error.message.includes('PERMISSION_DENIED') ? words.permission : words.failed),
    )
    .call('report', '[]');
}
