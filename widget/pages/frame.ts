import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DashboardHost } from '../dashboard.ts';
import { save } from '../elements/export-chart.ts';
import { icon } from '../elements/icons.ts';
import { formatFor } from '../i18n/format.ts';
import type { Words } from '../i18n/words.ts';
import { churnPage } from './churn.ts';
import { experiencePage } from './experience.ts';
import { filterChips } from './filter-chips.ts';
import { methodPage } from './method.ts';
import { overviewPage } from './overview.ts';
import type { PageView } from './page.ts';
import type { Page } from './page-name.ts';
import { pagesOf } from './page-name.ts';
import { isPrinting, printAll } from './print-all.ts';
import { qualityDot } from './quality-dot.ts';
import { retentionPage } from './retention.ts';
import { salesPage } from './sales.ts';
import { segmentsPage } from './segments.ts';

type FrameInput = DashboardHost &
  Pick<PageView, 'report' | 'choices' | 'leaving' | 'onPaper'> & { readonly words: Words };

const templates: Readonly<Record<Page, (view: PageView) => TemplateResult>> = {
  overview: overviewPage,
  segments: segmentsPage,
  sales: salesPage,
  churn: churnPage,
  experience: experiencePage,
  retention: retentionPage,
  method: methodPage,
};

/** The dashboard around its pages: title, facts, filters, tabs. */
export function frameTemplate(input: FrameInput): TemplateResult {
  const view: PageView = { ...input, format: formatFor(input.locale, input.report.currency) };
  const { report, words, format } = view;
  const page = pagesOf(report).includes(view.page) ? view.page : 'overview';
  return html`
    <div class="frame" lang=${view.locale}>
      <div part="header" class="head">
        <div class="facts">
          <h2>${report.source.workbook || words.frame.title}</h2>
          <p>
            ${words.frame.asOf(format.date(report.asOf))} ·
            ${words.frame.customers(report.source.customers, format.count(report.source.customers))}
          </p>
          ${qualityDot(view)}
        </div>
        ${acts(view)} ${filterChips(view)}
      </div>
      ${isPrinting(view) ? printed(view) : tabbed(view, page)} ${publicationLine(view)}
    </div>
  `;
}

/** That this is not the whole report, in one line. */
function publicationLine({ report, words, format }: PageView): TemplateResult | typeof nothing {
  const { publication } = report;
  if (publication === undefined) return nothing;
  const text = words.frame.publication;
  return html`<p class="publication" part="footer">${[
    (publication.customers ? text.customers : text.noCustomers)(format.count(publication.threshold)),
    ...(publication.suppressed > 0 ? [text.suppressed] : []),
  ].join(' ')}</p>`;
}

/** The name under which the choices keep that nothing could leave. */
const notLeft = 'not-left';

function acts(view: PageView): TemplateResult {
  const text = view.words.frame;
  const leave = async (act: () => Promise<void>) => {
    view.choices.delete(notLeft);
    await act().catch(() => view.choices.set(notLeft, ''));
    view.refresh();
  };
  const download = async () =>
    save(new Blob([JSON.stringify(await view.leaving())], { type: 'application/json' }), 'report.json');
  return html`<div class="acts">
    <button class="tool" aria-label=${text.exportReport} title=${text.exportReport} @click=${() => leave(download)}>${icon('download')}</button>
    <button class="tool" aria-label=${text.print} title=${text.print} @click=${() => leave(() => printAll(view))}>${icon('print')}</button>
    ${
      document.fullscreenEnabled
        ? html`<button class="tool" aria-label=${text.fullScreen} title=${text.fullScreen}
            @click=${() => void toggleFullScreen(view.host)}>${icon('full')}</button>`
        : nothing
    }
    ${view.choices.has(notLeft) ? html`<p class="quiet" role="alert">${text.notLeaving}</p>` : nothing}
  </div>`;
}

function tabbed(view: PageView, page: Page): TemplateResult {
  const text = view.words.frame;
  const pages = pagesOf(view.report);
  const open = (one: Page, tab: HTMLElement) => {
    view.onPage(one);
    tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return html`
    <div class="tabs" role="tablist" part="tabs" aria-label=${text.pagesLabel}
      @keydown=${(event: KeyboardEvent) => onTabKey(event, { pages, page }, open)}>
      ${pages.map(
        (one) => html`<button role="tab" id=${`tab-${one}`} aria-controls="panel"
          aria-selected=${one === page ? 'true' : 'false'} tabindex=${one === page ? 0 : -1}
          @click=${(event: Event) => open(one, event.currentTarget as HTMLElement)}>${text.pages[one]}</button>`,
      )}
    </div>
    <div class="page" part="page" role="tabpanel" id="panel" aria-labelledby=${`tab-${page}`}>
      ${templates[page](view)}
    </div>
  `;
}

/** Every page that has something to say, one after another. */
function printed(view: PageView): TemplateResult {
  const { report, words } = view;
  const shown = pagesOf(report).filter(
    (page) =>
      page !== 'method' &&
      (page !== 'sales' || report.sales !== null) &&
      (page !== 'churn' || report.churn !== null),
  );
  return html`${shown.map(
    (page) =>
      html`<section class="sheet-of-paper"><h2>${words.frame.pages[page]}</h2>${templates[page](view)}</section>`,
  )}`;
}

function onTabKey(
  event: KeyboardEvent,
  { pages, page }: { readonly pages: readonly Page[]; readonly page: Page },
  open: (page: Page, tab: HTMLElement) => void,
): void {
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
  const tab = (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${next}`);
  if (tab === null) return;
  tab.focus();
  open(next, tab);
}

async function toggleFullScreen(host: HTMLElement): Promise<void> {
  if (document.fullscreenElement === host) await document.exitFullscreen();
  else await host.requestFullscreen();
}
