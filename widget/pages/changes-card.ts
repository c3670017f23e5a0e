import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { SegmentChanges } from '../../core/report/index.ts';
import { missing } from '../../core/words/locale/index.ts';
import type { PageView } from './page.ts';

/** What changed since the last refresh, in five lines and the moves behind them. */
export function changesCard(view: PageView, width: 4 | 6 | 12): TemplateResult {
  const { words, format, report } = view;
  const { changes } = report.segmentation;
  const text = words.segments;
  return html`<section class=${`card w${width}`} part="card" aria-labelledby="changes-title">
    <h3 id="changes-title">${words.frame.changes}${
      changes?.previousAsOf
        ? html` <small>${text.changesSince(format.date(changes.previousAsOf))}</small>`
        : nothing
    }</h3>
    ${
      changes === null
        ? html`<p class="quiet">${text.noChanges}</p>`
        : html`<ul class="findings">${changeLines(view, changes).map((line) => html`<li><p>${line}</p></li>`)}</ul>
          ${changes.migration.length === 0 ? nothing : moves(view, changes)}`
    }
  </section>`;
}

/** At most five sentences. */
function changeLines({ words, format }: PageView, changes: SegmentChanges): string[] {
  const text = words.segments;
  const counted = [
    text.moved(format.count(changes.moved)),
    changes.joined > 0 ? text.joined(format.count(changes.joined)) : '',
    changes.left > 0 ? text.left(format.count(changes.left)) : '',
    changes.valueMoved === null || changes.valueMoved === 0
      ? ''
      : text.valueMoved(format.money(changes.valueMoved)),
  ].filter((part) => part !== '');
  const renewed = changes.segments
    .filter(({ fate }) => fate !== 'kept')
    .map(({ name, fate }) => `${name} (${text.fate[fate]})`);
  return [
    sentence(counted.slice(0, 1).concat(counted.slice(3)).join(', ')),
    sentence(counted.slice(1, 3).join(', ')),
    changes.mode === 'assigned' ? text.assigned : (changes.because ?? text.retrained),
    sentence(renewed.join(', ')),
    isOutdated(changes)
      ? ''
      : `${changes.drift.reason ?? text.drift[changes.drift.verdict]}${changes.drift.retrain ? ` ${text.retrain}` : ''}`,
  ].filter((line) => line !== '');
}

/** A verdict on segments that have since been found anew. */
function isOutdated({ mode, drift }: SegmentChanges): boolean {
  return mode === 'retrained' && drift.verdict !== 'not-measured';
}

function sentence(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function moves({ words, format, report }: PageView, { migration }: SegmentChanges): TemplateResult {
  const text = words.segments.migration;
  const nameOf = (id: string) =>
    report.segmentation.segments.find((segment) => segment.id === id)?.name ?? id;
  return html`<div class="scroll-x" tabindex="0" role="group" aria-labelledby="changes-title"><table>
    <thead><tr>
      <th scope="col">${text.from}</th><th scope="col">${text.to}</th>
      <th scope="col" class="number">${text.customers}</th><th scope="col" class="number">${text.value}</th>
      <th scope="col">${text.because}</th>
    </tr></thead>
    <tbody>${migration.slice(0, 8).map(
      (move) => html`<tr><th scope="row">${nameOf(move.from)}</th><td>${nameOf(move.to)}</td>
        <td class="number">${format.count(move.customers)}</td><td class="number">${format.money(move.value)}</td>
        <td>${move.because ?? missing}</td></tr>`,
    )}</tbody>
  </table></div>`;
}
