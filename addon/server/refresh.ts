import {
  type Analysis,
  type Locale,
  type Report,
  readSettings,
  SegmentryError,
  type Settings,
  type Workbook,
} from '../../core/index.ts';
import type { RefreshOptions, RefreshSummary } from './api.ts';
import { applyPlan } from './apply-plan.ts';
import { type Head, readRecord, readWritten, writeHead, writeRecord } from './history.ts';
import { localeOf } from './locale.ts';
import { outlineOf } from './outline.ts';
import { planRefresh } from './plan-refresh.ts';
import { type FoundPlaybook, findPlaybook } from './playbook.ts';
import type { Engine, Ports } from './ports.ts';
import { readSource } from './read-source.ts';
import { reportAsTyped } from './report-as-typed.ts';
import { storedSettings } from './settings.ts';
import { settle, takeBack, tidy } from './settle.ts';
import { steadyProgress } from './steady-progress.ts';
import { verifyPlan } from './verify-plan.ts';
import { isIdle, type WritePlan } from './write-plan.ts';

/** The host stops a run after six minutes. The analysis stops itself first; writing must begin with time to spare. */
const analysisMilliseconds = 240_000;
const writingMilliseconds = 270_000;

/** The summary with the whole report, which is not for every caller to carry. */
type Refreshed = Omit<RefreshSummary, 'brief'> & { readonly report: Report };

/**
 * Who are the customers today? Reads the workbook, analyses it, and writes our columns and sheets.
 *
 * The document ends up either as before or complete: whatever it takes to go back is stored before the first write, and
 * is used at the first failure, or by the next run when this one is cut off.
 *
 * @throws `host.busy`, `host.protected`, `host.changed`, `host.cancelled`, `limit.time` and whatever the analysis finds
 * wrong with the input. Nothing is changed then.
 */
export function refresh(ports: Ports, engine: Engine, options: RefreshOptions = {}): Refreshed {
  const steady = { ...ports, progress: steadyProgress(ports.progress) };
  const done = ports.lock.run(() => {
    try {
      return refreshAlone(steady, engine, options);
    } finally {
      steady.progress.reset();
    }
  });
  if (done === null) throw new SegmentryError('host.busy');
  return done.value;
}

function refreshAlone(ports: Ports, engine: Engine, options: RefreshOptions): Refreshed {
  const started = ports.clock.now();
  const { progress, store, workbook } = ports;
  progress.reset();
  const head = settle(ports);
  const source = readSource(workbook);
  const settings = readSettings(storedSettings(store));
  const locale = localeOf(options.locale ?? settings.locale ?? ports.locale());
  const written = readWritten(store, head.current);
  const playbook = findPlaybook(workbook, written, locale);
  const made = analyse(
    { ports, engine, options, settings, locale, head, started, playbook },
    source.workbook,
  );
  const sheets = playbook?.theirs ? made.sheets.filter(({ id }) => id !== 'playbook') : made.sheets;
  const analysis = { ...made, sheets, report: reportAsTyped(workbook, written, made) };
  if (ports.clock.now() - started > writingMilliseconds) throw new SegmentryError('limit.time');
  progress.publish({ stage: 'writing', done: 0, total: 1 });
  const generation = head.last + 1;
  const at = new Date(started).toISOString();
  const { current: base } = head;
  const plan = planRefresh({
    workbook,
    analysis,
    sheets: source.sheets,
    written,
    at,
    base,
    generation,
    locale,
  });
  commit(ports, { ...head, last: generation }, analysis, plan);
  progress.publish({ stage: 'writing', done: 1, total: 1 });
  const count = (action: string) =>
    plan.sheets.reduce((sum, { steps }) => sum + steps.filter((step) => step.action === action).length, 0);
  return {
    report: analysis.report,
    columnsAdded: count('add'),
    columnsUpdated: count('update'),
    columnsRemoved: count('remove'),
    cellsChanged: plan.cellsChanged,
    cellsKept: plan.cellsKept,
    kept: plan.kept,
    seconds: (ports.clock.now() - started) / 1000,
  };
}

interface Run {
  readonly ports: Ports;
  readonly engine: Engine;
  readonly options: RefreshOptions;
  readonly settings: Settings;
  readonly locale: Locale;
  readonly head: Head;
  readonly started: number;
  readonly playbook: FoundPlaybook | null;
}

function analyse(run: Run, workbook: Workbook): Analysis {
  const { engine, options, settings, locale, head, started, playbook } = run;
  const { clock, store, progress } = run.ports;
  const { retrain = settings.segmentation.retrain, asOf = clock.today() } = options;
  if (!isDate(asOf)) {
    throw new SegmentryError('input.option-invalid', { option: 'asOf', value: asOf, expected: 'YYYY-MM-DD' });
  }
  return engine.analyse({
    workbook,
    settings: { ...settings, segmentation: { ...settings.segmentation, retrain } },
    asOf,
    generatedAt: new Date(started).toISOString(),
    locale,
    model: readRecord(store, 'model', head.current),
    previous: readRecord(store, 'report', head.current),
    playbook: playbook?.sheet ?? null,
    progress: (step) => {
      progress.publish(step);
      if (progress.cancelRequested()) throw new SegmentryError('host.cancelled');
    },
    deadline: () => clock.now() - started > analysisMilliseconds,
  });
}

/** One small write, the head, decides whether the refresh has happened. */
function commit(ports: Ports, head: Head, analysis: Analysis, plan: WritePlan): void {
  const { store, workbook } = ports;
  const { last: generation } = head;
  writeRecord(store, 'legend', generation, {
    sheets: plan.written.sheets.map(({ sheet, headerRow, keyColumns }) => ({ sheet, headerRow, keyColumns })),
    colors: Object.fromEntries(analysis.model.segments.map(({ name, color }) => [name, color])),
  });
  writeRecord(store, 'model', generation, analysis.model);
  writeRecord(store, 'report', generation, analysis.report);
  writeRecord(store, 'written', generation, plan.written);
  if (isIdle(plan)) {
    const settled: Head = { ...head, current: generation };
    writeHead(store, settled);
    tidy(ports, settled);
    return;
  }
  writeRecord(store, 'journal', generation, plan.journal);
  const changing = plan.sheets.map((entry) => entry.sheet.id);
  const pending = { generation, outline: outlineOf(workbook, changing) };
  const settled: Head = { last: generation, current: generation, undo: generation, pending: null };
  try {
    writeHead(store, { ...head, pending });
    applyPlan(workbook, plan, generation);
    verifyPlan(workbook, plan);
    writeHead(store, settled);
  } catch (error) {
    takeBack(ports, head, pending);
    throw error;
  }
  tidy(ports, settled);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
