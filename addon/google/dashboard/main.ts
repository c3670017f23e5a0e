import type { Report } from '../../../core/index.ts';
import type { Outcome } from '../../server/api.ts';
import { wordsFor } from './words.ts';

interface Runner {
  withSuccessHandler(handler: (text: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  call(name: string, argsJson: string): void;
}

type DashboardElement = HTMLElement & {
  report: Report | null;
  published: (() => Promise<Report | null>) | null;
};

const words = wordsFor(document.documentElement.lang);
const message = document.querySelector<HTMLElement>('#message')!;
const dashboard = document.querySelector<DashboardElement>('segment-dashboard')!;
/** A web page of its own is outside the document. */
const isOutside = document.documentElement.dataset['start'] === 'published';

function say(text: string): void {
  message.textContent = text;
}

function show(outcome: Outcome<Report | null>): void {
  if (!outcome.ok) say(outcome.message);
  else if (outcome.value === null) say(words.empty);
  else {
    message.hidden = true;
    dashboard.lang = document.documentElement.lang;
    if (!isOutside) dashboard.published = published;
    dashboard.report = outcome.value;
    dashboard.hidden = false;
  }
}

const { google } = globalThis as { google?: { script: { run: Runner } } };

function ask(name: 'report' | 'published'): Promise<Outcome<Report | null>> {
  return new Promise((resolve, reject) => {
    google?.script.run
      .withSuccessHandler((text) => resolve(JSON.parse(text) as Outcome<Report | null>))
      .withFailureHandler(reject)
      .call(name, '[]');
  });
}

/** What a download of the dashboard holds: the dialog shows more than may leave the document. */
async function published(): Promise<Report | null> {
  const outcome = await ask('published');
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

if (google === undefined) say(words.outside);
else {
  say(words.loading);
  ask(isOutside ? 'published' : 'report').then(show, (error: Error) =>
    say(error.message.includes('PERMISSION_DENIED') ? words.permission : words.failed),
  );
}
