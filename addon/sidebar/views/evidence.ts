import { html, nothing } from 'lit';
import type { ReportBrief } from '../../server/api.ts';
import type { Language } from '../i18n/words.ts';
import { icons } from '../icons.ts';
import { renderCurve } from './curve.ts';
import { renderMap } from './customer-map.ts';

type Segmentation = ReportBrief['segmentation'];
type Candidate = Segmentation['candidates'][number];

/** How do we know? Why so many segments, and how far apart they are. Closed until somebody asks. */
export function renderEvidence({ customers, segmentation }: ReportBrief, language: Language) {
  const { words } = language;
  const { map } = segmentation;
  return html`<section aria-label=${words.evidence.title}>
    <h2 class="caption">${words.evidence.title}</h2>
    <ul class="card divided">
      <li>
        <details>
          ${renderSummary(words.evidence.why(segmentation.k), inShort(segmentation, language))}
          <div class="evidence">${renderChoice(segmentation, language)}</div>
        </details>
      </li>
      ${
        map.points.length === 0 || map.axes.length < 2
          ? nothing
          : html`<li>
            <details>
              ${renderSummary(words.evidence.map, words.evidence.mapShort(Math.round((100 * map.borderline) / map.of)))}
              <div class="evidence">${renderMap(segmentation, customers, language)}</div>
            </details>
          </li>`
      }
    </ul>
  </section>`;
}

function renderSummary(question: string, answer: string) {
  return html`<summary class="line">
    <span class="grow">
      <span class="block">${question}</span>
      <span class="small muted block">${answer}</span>
    </span>
    <span class="muted turn">${icons.forward()}</span>
  </summary>`;
}

/** Are they groups of their own? Where that is not known: do the two measures point at the number in use? */
function inShort({ k, choice }: Segmentation, { words }: Language): string {
  const agree = [choice.silhouette, choice.elbow].every((best) => best === null || best === k);
  const { agrees, disagrees, chosen, structure } = words.evidence;
  const known = choice.structure === undefined ? null : structure[choice.structure];
  if (choice.chosen === 'evidence') return known ?? (agree ? agrees : disagrees);
  const beside = known ?? (agree ? null : disagrees);
  return beside === null ? chosen[choice.chosen] : `${chosen[choice.chosen]} · ${beside}`;
}

function renderChoice({ k, candidates, choice }: Segmentation, { words, format }: Language) {
  const text = words.evidence;
  const apart = known(candidates, ({ silhouette }) => silhouette);
  const cost = known(candidates, (candidate) => candidate.cost);
  const highest = choice.silhouette;
  return html`<p>${choice.reason}</p>
    ${
      apart.length < 2
        ? nothing
        : html`<figure>
          <figcaption>${text.apart}<span class="small muted block">${text.apartScale}</span></figcaption>
          ${renderCurve(
            apart.map(({ k: number, value }) => ({
              ...{ k: number, value },
              text: number === k || number === highest ? format.two(value) : '',
            })),
            k,
            highest,
            text.apartSaid(apart.map(({ k: number, value }) => [number, format.two(value)])),
          )}
        </figure>`
    }
    ${
      cost.length < 2
        ? nothing
        : html`<figure>
          <figcaption>${text.cost}<span class="small muted block">${text.costScale}</span></figcaption>
          ${renderCurve(
            cost.map(({ k: number, value }) => ({
              ...{ k: number, value },
              text: number === choice.elbow ? text.bend : '',
            })),
            k,
            choice.elbow,
            choice.elbow === null ? text.costNoBend : text.costSaid(choice.elbow),
          )}
        </figure>`
    }
    ${candidates.length === 0 ? nothing : renderFigures(candidates, k, { words, format })}
    <p class="small muted">${text.marks}</p>`;
}

function renderFigures(
  candidates: readonly Candidate[],
  used: number,
  { words, format }: Pick<Language, 'words' | 'format'>,
) {
  const text = words.evidence;
  return html`<table class="figures">
    <thead>
      <tr>${text.head.map((label) => html`<th scope="col">${label}</th>`)}</tr>
    </thead>
    <tbody>
      ${candidates.map(
        ({ k, silhouette, stability, smallest }) => html`<tr class=${k === used ? 'used' : ''}>
          <th scope="row">${k}${k === used ? html`<span class="hidden-text"> ${text.used}</span>` : nothing}</th>
          <td>${format.two(silhouette)}</td>
          <td>${format.two(stability)}</td>
          <td>${format.percent(smallest)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function known(candidates: readonly Candidate[], value: (candidate: Candidate) => number | null) {
  return candidates.flatMap((candidate) => {
    const figure = value(candidate);
    return figure === null ? [] : [{ k: candidate.k, value: figure }];
  });
}
