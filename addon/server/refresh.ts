import {
  type Analysis,
  type Locale,
  type Report,
  readSettings,
  SegmentryError,
  type Settings,
  type Workbook,
} from '../../core/index.ts';
import { localeFrom } from '../../core/words/locale/index.ts';
import type { RefreshOptions, RefreshSummary } from './api.ts';
import { applyPlan } from './apply-plan.ts';
import { type Head, readRecord, readWritten, writeHead, writeRecord } from './history.ts';
import { takenBack } from './outcome.ts';
import { type Outline, outlineOf } from './outline.ts';
import { planRefresh } from './plan-refresh.ts';
import { type FoundPlaybook, findPlaybook } from './playbook.ts';
import type { Engine, Ports, StorePort } from './ports.ts';
import { readSource } from './read-source.ts';
import { reportAsTyped } from './report-as-typed.ts';
import type { Desk } from './rewrite.ts';
import { storedSettings } from './settings.ts';
import { settle, takeBack, tidy } from './settle.ts';
import { steadyProgress } from './steady-progress.ts';
import { isIdle, type SheetPlan, type WritePlan } from './write-plan.ts';

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
 * wrong with the input. Nothing of ours is changed then: what had been written is taken back.
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
  const locale = localeFrom(options.locale ?? settings.locale ?? ports.locale());
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
  const kept = commit(ports, head, analysis, plan);
  progress.publish({ stage: 'writing', done: 1, total: 1 });
  const sum = (count: (sheet: SheetPlan) => number) =>
    plan.sheets.reduce((total, sheet) => total + count(sheet), 0);
  return {
    report: analysis.report,
    columnsAdded: sum(({ added }) => added.length),
    columnsUpdated: sum(({ goals, added }) => goals.length - added.length),
    columnsRemoved: sum(({ gone }) => gone.length),
    cellsChanged: plan.cellsChanged,
    cellsKept: plan.cellsKept,
    kept: [...plan.kept, ...kept],
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
    throw new SegmentryError('input.option-invalid', {
      option: 'asOf',
      value: asOf,
      expected: { kind: 'date' },
    });
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

/**
 * One small write, the head, decides whether the refresh has happened.
 *
 * @returns names of columns and sheets that stay against the plan, because a person typed into them meanwhile.
 */
function commit(ports: Ports, before: Head, analysis: Analysis, plan: WritePlan): readonly string[] {
  const { store, workbook } = ports;
  const generation = before.last + 1;
  const head: Head = { ...before, last: generation };
  let outline: Outline;
  try {
    storeRecords(store, generation, analysis, plan);
    outline = outlineOf(
      workbook,
      plan.sheets.map((entry) => entry.sheet.id),
    );
  } catch (error) {
    tidy(ports, before);
    throw error;
  }
  if (isIdle(plan)) {
    const settled: Head = { ...head, current: generation };
    writeHead(store, settled);
    tidy(ports, settled);
    return [];
  }
  const pending = { generation, outline };
  const settled: Head = { last: generation, current: generation, undo: generation, pending: null };
  const desk: Desk = new Map();
  let kept: readonly string[] = [];
  try {
    writeHead(store, { ...head, pending });
    kept = applyPlan(workbook, plan, generation, desk);
    writeHead(store, settled);
  } catch (error) {
    const { restored } = takeBack(ports, head, pending, { isHalf: true, desk, plan });
    throw takenBack(error, restored.kept);
  }
  tidy(ports, settled);
  return kept;
}

function storeRecords(store: StorePort, generation: number, analysis: Analysis, plan: WritePlan): void {
  writeRecord(store, 'legend', generation, {
    sheets: plan.written.sheets.map(({ sheet, headerRow, keyColumns }) => ({ sheet, headerRow, keyColumns })),
    colors: Object.fromEntries(analysis.model.segments.map(({ name, color }) => [name, color])),
  });
  writeRecord(store, 'model', generation, analysis.model);
  writeRecord(store, 'report', generation, analysis.report);
  writeRecord(store, 'written', generation, plan.written);
  if (!isIdle(plan)) writeRecord(store, 'journal', generation, plan.journal);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
