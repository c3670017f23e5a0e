import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { DashboardHost } from '../dashboard.ts';
import { save } from '../elements/export-chart.ts';
import { icon } from '../elements/icons.ts';
import { formatFor } from '../i18n/format.ts';
import type { Words } from '../i18n/words.ts';
import { churnPage } from './churn.ts';
import { filterChips } from './filter-chips.ts';
import { methodPage } from './method.ts';
import { overviewPage } from './overview.ts';
import type { Page, PageView } from './page.ts';
import { pages } from './page.ts';
import { qualityDot } from './quality-dot.ts';
import { salesPage } from './sales.ts';
import { segmentsPage } from './segments.ts';

type FrameInput = DashboardHost & Pick<PageView, 'report' | 'choices'> & { readonly words: Words };

const templates: Readonly<Record<Page, (view: PageView) => TemplateResult>> = {
  overview: overviewPage,
  segments: segmentsPage,
  sales: salesPage,
  churn: churnPage,
  method: methodPage,
};

/** The dashboard around its pages: title, facts, filters, tabs. */
export function frameTemplate(input: FrameInput): TemplateResult {
  const view: PageView = { ...input, format: formatFor(input.locale, input.report.currency) };
  const { report, words, format } = view;
  const page = pages.includes(view.page) ? view.page : 'overview';
  return html`
    <div class="frame" lang=${view.locale}>
      <header part="header" class="head">
        <div class="facts">
          <h2>${report.source.workbook || words.frame.title}</h2>
          <p>
            ${words.frame.asOf(format.date(report.asOf))} ·
            ${words.frame.customers(report.source.customers, format.count(report.source.customers))}
          </p>
          ${qualityDot(view)}
        </div>
        <div class="acts">
          <button class="tool" aria-label=${words.frame.exportReport} title=${words.frame.exportReport}
            @click=${() => save(new Blob([JSON.stringify(report)], { type: 'application/json' }), 'report.json')}>${icon('download')}</button>
          <button class="tool" aria-label=${words.frame.print} title=${words.frame.print} @click=${() => window.print()}>${icon('print')}</button>
          <button class="tool" aria-label=${words.frame.fullScreen} title=${words.frame.fullScreen}
            @click=${() => void toggleFullScreen(view.host)}>${icon('full')}</button>
        </div>
        ${filterChips(view)}
      </header>
      <div class="tabs" role="tablist" part="tabs" aria-label=${words.frame.pagesLabel} @keydown=${(event: KeyboardEvent) => onTabKey(event, view, page)}>
        ${pages.map(
          (one) => html`<button role="tab" id=${`tab-${one}`} aria-controls="panel"
            aria-selected=${one === page ? 'true' : 'false'} tabindex=${one === page ? 0 : -1}
            @click=${() => view.onPage(one)}>${words.frame.pages[one]}</button>`,
        )}
      </div>
      <main class="page" part="page" role="tabpanel" id="panel" tabindex="-1" aria-labelledby=${`tab-${page}`}>
        ${templates[page](view)}
      </main>
    </div>
  `;
}

function onTabKey(event: KeyboardEvent, view: PageView, page: Page): void {
  const at = pages.indexOf(page);
  const to = {
    ArrowRight: (at + 1) % pages.length,
    ArrowLeft: (at - 1 + pages.length) % pages.length,
    Home: 0,
    End: pages.length - 1,
  }[event.key];
  const next = to === undefined ? undefined : pages[to];
  if (next === undefined) return;
  event.preventDefault();
  const list = event.currentTarget as HTMLElement;
  view.onPage(next);
  list.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
}

async function toggleFullScreen(host: HTMLElement): Promise<void> {
  if (document.fullscreenElement === host) await document.exitFullscreen();
  else await host.requestFullscreen();
}
