import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Report } from '../../core/report/index.ts';
import { missing } from '../../core/words/locale/index.ts';
import { driversChart } from '../models/drivers.ts';
import { prioritiesMap } from '../models/priorities-map.ts';
import { chartCard } from './chart-card.ts';
import type { PageView } from './page.ts';
import { tableCard } from './simple-table.ts';

type Experience = NonNullable<Report['experience']>;
type Kinds = NonNullable<Experience['byKind']>;
type Scores = NonNullable<Experience['scores']>;
type Score = Scores['all'] & { readonly label: string };
type Group = Kinds['groups'][number];

/** What makes customers satisfied, what to improve first, and for whom it is something else. */
export function experiencePage(view: PageView): TemplateResult {
  const { experience } = view.report;
  if (experience === null) return html`<div class="grid"></div>`;
  const { byKind, bySegment, scores, asymmetry = [] } = experience;
  return html`<div class="grid">
    ${satisfiedCard(view, experience)}
    ${chartCard(view, driversChart, 6)} ${chartCard(view, prioritiesMap, 6)}
    ${byKind == null ? nothing : kindsCard(view, byKind, 'kinds')}
    ${bySegment == null ? nothing : kindsCard(view, bySegment, 'by-segment')}
    ${scores === undefined || scores.by.length === 0 ? nothing : scoresCard(view, scores)}
    ${asymmetry.length === 0 ? nothing : endsCard(view, asymmetry, experience.satisfaction?.kind === 'share')}
  </div>`;
}

/** The answer in words, how many are satisfied, and how much is explained. */
function satisfiedCard({ words, format }: PageView, experience: Experience): TemplateResult {
  const { satisfaction, r2, verdict, drivers } = experience;
  const text = words.experience;
  const mean =
    satisfaction === undefined
      ? missing
      : satisfaction.kind === 'share'
        ? text.ofHundred(format.ofHundred(satisfaction.mean))
        : format.number(satisfaction.mean, 2);
  return html`<section class="card w12" part="card" aria-labelledby="satisfied-title">
    <h3 id="satisfied-title">${text.satisfied}</h3>
    <p class="big">${mean}</p>
    <p>${verdict}</p>
    <p class="quiet">${
      satisfaction === undefined
        ? ''
        : text.answered(format.count(satisfaction.answered), format.count(satisfaction.customers))
    }
    ${
      drivers.length === 0 || r2.crossValidated === undefined
        ? ''
        : text.explained(format.percent(r2.value, 0), format.percent(r2.crossValidated, 0))
    }</p>
  </section>`;
}

function kindsCard({ words, format }: PageView, kinds: Kinds, id: string): TemplateResult {
  const text = words.experience;
  const driverAt = (at: number) => (group: Group) => {
    const driver = group.drivers[at];
    return driver === undefined ? missing : `${driver.label} · ${format.percent(driver.importance, 0)}`;
  };
  return tableCard<Group>({
    id,
    title: text.kindQuestion(kinds.feature === null ? text.segments : kinds.label),
    note: text.kindNote(format.probability(kinds.p)),
    width: 12,
    rows: kinds.groups,
    columns: [
      { label: text.group, cell: ({ label }) => label },
      ...text.place.map((label, at) => ({ label, wide: true, cell: driverAt(at) })),
      { label: text.customers, numeric: true, cell: ({ n }) => format.count(n) },
      { label: text.together, numeric: true, cell: ({ r2 }) => format.percent(r2, 0) },
    ],
  });
}

type End = NonNullable<Experience['asymmetry']>[number];

const mostTold = 3;

function scoresCard({ words, format }: PageView, { measure, by }: Scores): TemplateResult {
  const text = words.experience;
  const figure = (value: number) =>
    format.number(measure === 'mean' ? value : 100 * value, measure === 'mean' ? 2 : 0);
  return tableCard<Score>({
    id: 'scores',
    title: text.who,
    note: text.whoNote,
    width: 12,
    rows: by
      .slice(0, mostTold)
      .flatMap(({ label, groups }) =>
        groups.map((group) => ({ ...group, label: `${label}: ${group.label}` })),
      ),
    columns: [
      { label: text.group, cell: ({ label }) => label },
      { label: text.measure[measure], numeric: true, cell: ({ value }) => figure(value) },
      { label: text.lower, numeric: true, cell: ({ lower }) => figure(lower) },
      { label: text.upper, numeric: true, cell: ({ upper }) => figure(upper) },
      { label: text.said, numeric: true, cell: ({ answered }) => format.count(answered) },
      { label: text.customers, numeric: true, cell: ({ customers }) => format.count(customers) },
    ],
  });
}

/** Points of a hundred where satisfaction is a share, else of the score. */
function endsCard({ words, format }: PageView, ends: readonly End[], isShare: boolean): TemplateResult {
  const text = words.experience;
  const change = ({ value, lower, upper }: End['low']) => {
    const [mean, from, to] = [value, lower, upper].map((one) =>
      format.number(isShare ? 100 * one : one, isShare ? 0 : 2),
    );
    return `${value > 0 ? '+' : ''}${mean} (${from}…${to})`;
  };
  return tableCard<End>({
    id: 'ends',
    title: text.details,
    note: text.detailsNote,
    width: 12,
    rows: ends,
    columns: [
      { label: text.touchpoint, cell: ({ label }) => label },
      { label: text.low, numeric: true, cell: ({ low }) => change(low) },
      { label: text.high, numeric: true, cell: ({ high }) => change(high) },
      { label: text.counts, cell: ({ kind }) => text.kinds[kind] || missing },
    ],
  });
}
