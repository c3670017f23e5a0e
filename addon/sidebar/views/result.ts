import { html, nothing } from 'lit';
import type { SegmentChanges } from '../../../core/index.ts';
import type { ReportBrief } from '../../server/api.ts';
import type { Actions } from '../actions.ts';
import type { Words } from '../i18n/en.ts';
import type { Language } from '../i18n/words.ts';
import { colorClass } from '../segment-color.ts';
import type { SidebarState } from '../state.ts';

const shownMoves = 3;

/** What the last refresh changed, in at most a handful of lines. */
export function renderChanges(
  report: ReportBrief,
  state: SidebarState,
  language: Language,
  actions: Actions,
) {
  const { words } = language;
  const { changes } = report.segmentation;
  const lines = [
    ...(changes === null ? [words.firstRun] : describeChanges(report, changes, language)),
    ...(state.done === null ? [] : describeWriting(state.done, language)),
  ];
  return html`<section class="card padded stack-small" aria-label=${words.changedTitle}>
    <h2>${words.changedTitle}</h2>
    <ul class="bullets">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      changes?.drift.retrain
        ? html`<div class="offer">
          <p>${changes.drift.reason ?? words.retrainOffer}</p>
          <button class="secondary" type="button" ?disabled=${state.run !== null} @click=${() => actions.refresh(true)}>
            ${words.retrain}
          </button>
        </div>`
        : nothing
    }
  </section>`;
}

function describeWriting(done: NonNullable<SidebarState['done']>, { words }: Language): string[] {
  const written = words.columnsWritten(done.columnsAdded, done.columnsUpdated);
  return done.cellsKept > 0 ? [written, words.cellsKept(done.cellsKept)] : [written];
}

/** A verdict on segments that have since been found anew. */
function isOutdated({ mode, drift }: SegmentChanges): boolean {
  return mode === 'retrained' && drift.verdict !== 'not-measured';
}

function describeChanges(report: ReportBrief, changes: SegmentChanges, { words }: Language): string[] {
  const named = (id: string) =>
    report.segmentation.segments.find((segment) => segment.id === id)?.name ??
    changes.segments.find((segment) => segment.id === id)?.name ??
    id;
  const moves = changes.migration
    .filter((move) => move.from !== move.to && move.customers > 0)
    .slice()
    .sort((a, b) => b.customers - a.customers)
    .slice(0, shownMoves)
    .map((move) => words.movedTo(move.customers, named(move.from), named(move.to)));
  const fates = changes.segments
    .filter((segment) => segment.fate !== 'kept')
    .map((segment) => words.fates[segment.fate](segment.name, segment.from.map(named).join(', ')));
  return [
    ...(moves.length === 0 && changes.moved === 0 ? [words.nothingMoved] : moves),
    ...(changes.joined > 0 ? [words.joined(changes.joined)] : []),
    ...(changes.left > 0 ? [words.left(changes.left)] : []),
    ...fates,
    ...(changes.because == null ? [] : [changes.because]),
    ...(changes.drift.retrain || isOutdated(changes) ? [] : [words.drift[changes.drift.verdict]]),
  ];
}

/** The segments, largest first, each with its fixed colour. */
export function renderSegments(report: ReportBrief, { words, format }: Language) {
  return html`<section aria-label=${words.segmentsTitle}>
    <h2 class="caption">${words.segmentsTitle}</h2>
    <ul class="card divided">
      ${report.segmentation.segments.map(
        (segment) => html`<li>
          <details>
            <summary class="segment">
              <span class="dot ${colorClass(segment.color)}" aria-hidden="true"></span>
              <span class="grow segment-name">${segment.name}</span>
              <span class="figure">${format.whole(segment.size)}</span>
              <span class="figure muted share">${format.percent(segment.share)}</span>
            </summary>
            <p class="description wrap">${segment.description}</p>
            ${renderRule(segment.rule, words)}
          </details>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** Who belongs to the segment, in words that say how far it is true. */
function renderRule(rule: ReportBrief['segmentation']['segments'][number]['rule'], { rule: text }: Words) {
  return html`<div class="rule">
    <h3>${text.title}</h3>
    <p class=${rule === null ? 'muted' : 'wrap'}>${rule?.text ?? text.none}</p>
  </div>`;
}
