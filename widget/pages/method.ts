import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Churn, Report, SegmentChanges } from '../../core/report/index.ts';
import { costByK, silhouetteByK } from '../models/choice-of-k.ts';
import { riskCalibration, riskImportance } from '../models/risk-model.ts';
import { chartCard } from './chart-card.ts';
import type { PageView } from './page.ts';
import { tableCard } from './simple-table.ts';

/** How do we know? The evidence and the statistics whole. */
export function methodPage(view: PageView): TemplateResult {
  const { report } = view;
  const { changes } = report.segmentation;
  return html`<div class="grid">
    ${choiceCard(view)}
    ${chartCard(view, costByK, 6)} ${chartCard(view, silhouetteByK, 6)}
    ${featuresCard(view)}
    <div class="w5 stack">
      ${parametersCard(view)} ${sheetsCard(view)}
      ${changes === null || changes.drift.features.length === 0 ? nothing : driftCard(view, changes)}
    </div>
    ${chartCard(view, riskCalibration, 6)} ${chartCard(view, riskImportance, 6)}
    ${report.churn === null || report.churn.tests.length === 0 ? nothing : testsCard(view, report.churn)}
  </div>`;
}

function choiceCard({ report, words }: PageView): TemplateResult {
  const { choice } = report.segmentation;
  return html`<section class="card w12" part="card" aria-labelledby="choice-title">
    <h3 id="choice-title">${words.method.choice}</h3>
    <p>${words.method.chosen[choice.chosen]} ${choice.reason}</p>
    ${
      choice.chosen === 'evidence' || choice.structure === undefined
        ? nothing
        : html`<p class="quiet">${words.method.structure[choice.structure]}</p>`
    }
  </section>`;
}

function featuresCard({ report, words }: PageView): TemplateResult {
  const text = words.method;
  type Row = Report['features'][number];
  return tableCard<Row>({
    id: 'features',
    title: text.features,
    width: 7,
    rows: [...report.features.filter(({ used }) => used), ...report.features.filter(({ used }) => !used)],
    columns: [
      { label: text.feature, cell: (row) => row.label },
      { label: text.from, cell: (row) => row.from.join(', ') },
      { label: text.usedColumn, cell: (row) => (row.used ? text.yes : text.no) },
      { label: text.reason, wide: true, cell: (row) => row.reason ?? '' },
    ],
  });
}

function parametersCard({ report, words, format }: PageView): TemplateResult {
  const text = words.method;
  const { segmentation } = report;
  const rows: readonly (readonly [string, string])[] = [
    [text.parameter.k, format.count(segmentation.k)],
    [text.parameter.gamma, format.number(segmentation.gamma, 4)],
    [text.parameter.scaling, text.scalingOf[segmentation.scaling]],
    [text.parameter.seed, String(segmentation.seed)],
    [text.parameter.cost, format.number(segmentation.cost, 4)],
    [text.parameter.silhouette, format.number(segmentation.silhouette, 3)],
    [text.parameter.stability, format.number(segmentation.stability, 3)],
    [text.parameter.iterations, format.count(segmentation.iterations)],
    [text.parameter.converged, segmentation.converged ? text.yes : text.no],
  ];
  return html`<section class="card w5" part="card" aria-labelledby="parameters-title">
    <h3 id="parameters-title">${text.parameters}</h3>
    <p class="quiet">${text.algorithm}</p>
    <dl>${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
  </section>`;
}

function driftCard({ report, words, format }: PageView, { drift }: SegmentChanges): TemplateResult {
  const text = words.method;
  const labelOf = (id: string) => report.features.find((feature) => feature.id === id)?.label ?? id;
  return tableCard<(typeof drift.features)[number]>({
    id: 'drift',
    title: text.drift,
    note: `${words.segments.drift[drift.verdict]} ${text.driftExplain}`,
    width: 6,
    rows: drift.features,
    columns: [
      { label: text.feature, cell: (row) => labelOf(row.feature) },
      { label: text.psi, numeric: true, cell: (row) => format.number(row.psi, 3) },
    ],
  });
}

function sheetsCard({ report, words, format }: PageView): TemplateResult {
  const text = words.method;
  type Row = Report['source']['sheets'][number];
  return tableCard<Row>({
    id: 'sheets',
    title: text.sheets,
    width: 6,
    rows: report.source.sheets,
    columns: [
      { label: text.sheet, cell: (row) => row.name },
      { label: text.role, cell: (row) => text.roleOf[row.role] },
      { label: text.rows, numeric: true, cell: (row) => format.count(row.rows) },
      { label: text.columns, numeric: true, cell: (row) => format.count(row.columns) },
    ],
  });
}

function testsCard({ words, format }: PageView, { tests }: Churn): TemplateResult {
  const text = words.method;
  type Row = Churn['tests'][number];
  const effectOf = (row: Row) => {
    const value = `${text.names[row.effectName] ?? row.effectName} ${format.number(row.effect, 3)}`;
    return row.effectLower === null || row.effectUpper === null
      ? value
      : `${value} (${format.number(row.effectLower, 3)} … ${format.number(row.effectUpper, 3)})`;
  };
  return tableCard<Row>({
    id: 'tests',
    title: text.tests,
    width: 12,
    rows: tests,
    columns: [
      { label: text.feature, cell: (row) => row.label },
      {
        label: text.test,
        cell: (row) => html`<span title=${row.why}>${text.names[row.test] ?? row.test}</span>`,
      },
      { label: text.p, numeric: true, cell: (row) => format.probability(row.p) },
      { label: text.holm, numeric: true, cell: (row) => format.probability(row.holm) },
      { label: text.q, numeric: true, cell: (row) => format.probability(row.q) },
      {
        label: text.effect,
        numeric: true,
        cell: (row) => effectOf(row),
      },
      { label: text.why, wide: true, cell: (row) => row.why },
      { label: text.conclusion, wide: true, cell: (row) => row.text },
    ],
  });
}
