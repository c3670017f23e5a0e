import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Retention } from '../../core/report/index.ts';
import { cohortTriangle } from '../models/cohort-triangle.ts';
import { lifecycle } from '../models/lifecycle.ts';
import { chartCard } from './chart-card.ts';
import type { PageView } from './page.ts';
import { tableCard } from './simple-table.ts';

/** Who is slipping away, where no column says who left. */
export function retentionPage(view: PageView): TemplateResult {
  const { retention } = view.report;
  if (retention === undefined) return html`<div class="grid"></div>`;
  return html`<div class="grid">
    ${howCard(view, retention)} ${chartCard(view, lifecycle, 6)}
    ${chartCard(view, cohortTriangle, 12)}
    ${proofCard(view, retention)} ${secondCard(view, retention)} ${rfmCard(view, retention)}
  </div>`;
}

function howCard({ words, format }: PageView, retention: Retention): TemplateResult {
  const { value, verdict, notes, lifecycle: stages } = retention;
  const text = words.retention;
  return html`<section class=${`card w${stages.length > 0 ? 6 : 12}`} part="card" aria-labelledby="how-title">
    <h3 id="how-title">${text.howQuestion}</h3>
    <p>${verdict}</p>
    ${
      value === null
        ? nothing
        : html`<p>${text.value(
            format.money(value.total),
            format.count(value.months),
            format.percent(value.topFifth, 0),
          )}</p>`
    }
    ${notes.map(({ text: note }) => html`<p class="quiet">${note}</p>`)}
  </section>`;
}

/** What was expected and what happened, by how often customers had bought. */
function proofCard({ words, format }: PageView, { holdout }: Retention): TemplateResult | typeof nothing {
  if (holdout === null || holdout.classes.length === 0) return nothing;
  const text = words.retention;
  return tableCard({
    ...{ id: 'proof', title: text.proofTitle, width: 6, rows: holdout.classes },
    note: text.proofNote(format.date(holdout.from), format.date(holdout.to)),
    columns: [
      {
        label: text.repeats,
        cell: ({ repeats, orMore }) => (orMore ? text.orMore(format.count(repeats)) : format.count(repeats)),
      },
      { label: text.customers, numeric: true, cell: ({ customers }) => format.count(customers) },
      { label: text.expected, numeric: true, cell: ({ expected }) => format.number(expected, 0) },
      { label: text.happened, numeric: true, cell: ({ actual }) => format.count(actual) },
    ],
  });
}

function secondCard({ words, format }: PageView, { second }: Retention): TemplateResult | typeof nothing {
  if (second.length === 0) return nothing;
  const text = words.retention;
  return tableCard({
    ...{ id: 'second', title: text.secondTitle, width: 6, rows: second },
    columns: [
      { label: text.within, cell: ({ days }) => text.days(format.count(days)) },
      { label: text.boughtAgain, numeric: true, cell: ({ share }) => format.percent(share) },
      {
        ...{ label: text.interval, numeric: true },
        cell: ({ lower, upper }) => `${format.percent(lower)} – ${format.percent(upper)}`,
      },
    ],
  });
}

function rfmCard({ words, format }: PageView, { rfm }: Retention): TemplateResult | typeof nothing {
  if (rfm.groups.length === 0) return nothing;
  const text = words.retention;
  return tableCard({
    ...{ id: 'rfm', title: text.rfmTitle, note: text.rfmNote, width: 12, rows: rfm.groups },
    columns: [
      { label: text.group, cell: ({ label }) => label },
      { label: text.customers, numeric: true, cell: ({ customers }) => format.count(customers) },
      { label: text.share, numeric: true, cell: ({ share }) => format.percent(share) },
      { label: text.paid, numeric: true, cell: ({ amount }) => format.money(amount) },
    ],
  });
}
