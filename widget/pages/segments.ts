import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { customerMap } from '../models/customer-map.ts';
import { categoryTraits, segmentComposition } from '../models/segment-composition.ts';
import { profileTable, segmentProfile } from '../models/segment-profile.ts';
import { segmentSizes } from '../models/segment-sizes.ts';
import { changesCard } from './changes-card.ts';
import { chartCard } from './chart-card.ts';
import type { PageView } from './page.ts';
import { isPrinting } from './print-all.ts';
import { segmentCards } from './segment-cards.ts';
import { tableCard } from './simple-table.ts';
import { switchOf } from './switch.ts';

/** Who the segments are, what sets them apart, what changed. On paper without what is said twice. */
export function segmentsPage(view: PageView): TemplateResult {
  const first = view.report.segmentation.changes === null;
  return html`
    ${segmentCards(view)}
    <div class="grid">
      ${chartCard(view, segmentProfile, 6)} ${chartCard(view, customerMap, 6)}
      ${isPrinting(view) ? nothing : html`${chartCard(view, segmentSizes, 6)} ${compositionCard(view)}`}
      ${traitsCard(view)} ${isPrinting(view) && first ? nothing : changesCard(view, 12)}
    </div>
  `;
}

function compositionCard(view: PageView): TemplateResult | typeof nothing {
  const traits = categoryTraits(view);
  if (traits.length === 0) return nothing;
  const { chosen, template } = switchOf(view, {
    name: 'composition',
    label: view.words.chart.choose,
    options: traits.map(({ feature }) => feature),
    text: (feature) => traits.find((trait) => trait.feature === feature)?.label ?? feature,
  });
  return chartCard(view, (any) => segmentComposition(any, chosen), 6, traits.length > 1 ? template : nothing);
}

function traitsCard(view: PageView): TemplateResult | typeof nothing {
  const { columns, rows } = profileTable(view);
  if (columns.length < 2) return nothing;
  return tableCard({
    id: 'traits',
    title: view.words.segments.traitsTitle,
    columns: columns.map(({ label, numeric }, index) => ({
      label,
      numeric,
      cell: (row: (typeof rows)[number]) => row.cells[index],
    })),
    rows,
    width: 12,
  });
}
