import type { PropertyValues } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { Locale } from '../../core/words/locale/index.ts';
import type { MountedChart } from '../charts/mount.ts';
import type { Words } from '../i18n/words.ts';
import type { ChartModel } from '../models/chart-model.ts';
import { readTheme } from '../theme/read-theme.ts';
import type { MenuItem } from './chart-menu.ts';
import { menuTemplate } from './chart-menu.ts';
import { chartStyles } from './chart-styles.ts';
import { hideTip, rowInWords, showTip } from './chart-tip.ts';
import { exportItems } from './export-items.ts';
import { icon } from './icons.ts';
import { legendTemplate } from './legend.ts';
import { boxOfMarks } from './mark-box.ts';
import { tableTemplate } from './table-template.ts';

/** A mark was chosen. */
export interface ChartSelect {
  readonly key: string;
}

/**
 * One question with its answer: a chart, its table twin, its menu, its tooltip and its keyboard. Internal to
 * the dashboard.
 */
export class SegmentDashboardChart extends LitElement {
  static override styles = chartStyles;

  static override properties = {
    model: { attribute: false },
    leaving: { attribute: false },
    words: { attribute: false },
    locale: { attribute: false },
    themeKey: { attribute: false },
    asTable: { state: true },
    explained: { state: true },
    failed: { state: true },
    active: { state: true },
    announced: { state: true },
    noted: { state: true },
  };

  declare model: ChartModel | undefined;
  /** The same chart of the report that may leave: what downloads and copies hold. Null where that has none. */
  declare leaving: () => Promise<ChartModel | null>;
  declare words: Words | undefined;
  declare locale: Locale;
  /** Changes whenever the inks may have changed, so that the chart reads them again. */
  declare themeKey: string;

  declare private asTable: boolean;
  declare private explained: boolean;
  declare private failed: boolean;
  declare private active: number;
  declare private announced: string;
  declare private noted: string;

  #chart: MountedChart | null = null;
  #drawn: { spec: string; themeKey: string; locale: Locale } | null = null;
  #work: Promise<void> = Promise.resolve();
  #resize = new ResizeObserver(() => this.#draw());

  constructor() {
    super();
    this.locale = 'en';
    this.leaving = async () => this.model ?? null;
    this.themeKey = '';
    this.asTable = false;
    this.explained = false;
    this.failed = false;
    this.active = -1;
    this.announced = '';
    this.noted = '';
  }

  private get plot(): HTMLElement | null {
    return this.renderRoot.querySelector('.plot');
  }
  private get canvas(): HTMLElement | null {
    return this.renderRoot.querySelector('.canvas');
  }
  private get tip(): HTMLElement | null {
    return this.renderRoot.querySelector('.tip');
  }
  private get ring(): HTMLElement | null {
    return this.renderRoot.querySelector('.ring');
  }

  /** Resolves when what the model asks for is on the screen. */
  get drawn(): Promise<void> {
    return this.updateComplete.then(() => this.#work);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate('model');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    hideTip(this.tip);
    this.#work = this.#work.then(() => this.#finalize());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('model')) this.failed = false;
  }

  protected override updated(changed: PropertyValues): void {
    const redraws = ['model', 'locale', 'themeKey', 'asTable'].some((name) => changed.has(name));
    if (redraws) this.#draw();
    if (this.plot !== null && this.isConnected) this.#resize.observe(this.plot);
  }

  #draw(): void {
    this.#work = this.#work
      .then(() => this.#redraw())
      .catch(() => {
        this.failed = true;
      });
  }

  async #redraw(): Promise<void> {
    const { model, canvas } = this;
    if (!this.isConnected || model === undefined || this.asTable || canvas === null) return this.#finalize();
    const width = Math.floor(canvas.clientWidth);
    if (width === 0) return;
    const { heightsFor, keyOf, mountChart } = await import('../charts/mount.ts');
    if (!this.isConnected) return;
    const { least, most } = heightsFor(model, width);
    this.plot?.style.setProperty('min-height', `${least}px`);
    const height = Math.max(least, Math.min(most, Math.floor(this.plot?.clientHeight ?? least)));
    const wanted = { spec: model.spec, themeKey: this.themeKey, locale: this.locale };
    const known = this.#drawn;
    const same =
      known !== null &&
      known.spec === wanted.spec &&
      known.themeKey === wanted.themeKey &&
      known.locale === wanted.locale &&
      canvas.firstElementChild !== null;
    if (same && this.#chart !== null) return this.#chart.update(model, width, height);
    this.#finalize();
    this.#chart = await mountChart({
      container: canvas,
      model,
      theme: readTheme(this),
      locale: this.locale,
      width,
      height,
    });
    this.#drawn = wanted;
    this.#chart.view.addEventListener('mousemove', (event, item) => {
      const key = keyOf(item);
      if (key === null || !(event instanceof MouseEvent)) return hideTip(this.tip);
      if (this.model !== undefined) showTip(this.tip, this.model.table, key, event.clientX, event.clientY);
    });
    this.#chart.view.addEventListener('mouseout', () => hideTip(this.tip));
    this.#chart.view.addEventListener('click', (_event, item) => {
      const key = keyOf(item);
      if (key !== null) this.#select(key);
    });
  }

  #finalize(): void {
    this.#chart?.finalize();
    this.#chart = null;
    this.#drawn = null;
    this.canvas?.replaceChildren();
  }

  #select(key: string): void {
    if (this.model === undefined || this.model.dimension === null) return;
    this.dispatchEvent(new CustomEvent<ChartSelect>('chart-select', { detail: { key } }));
  }

  #onKey(event: KeyboardEvent): void {
    const rows = this.model?.table.rows ?? [];
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const jump = { Home: 0, End: rows.length - 1 }[event.key];
    if (step !== undefined || jump !== undefined) {
      event.preventDefault();
      if (rows.length === 0) return;
      const from = this.active < 0 && step === -1 ? 0 : this.active;
      this.#activate(jump ?? (from + (step ?? 0) + rows.length) % rows.length);
    } else if ((event.key === 'Enter' || event.key === ' ') && this.active >= 0) {
      event.preventDefault();
      const row = rows[this.active];
      if (row !== undefined) this.#select(row.key);
    } else if (event.key === 'Escape' && this.active >= 0) {
      event.stopPropagation();
      this.#leave();
    }
  }

  #activate(index: number): void {
    const { model, canvas, ring, plot } = this;
    const row = model?.table.rows[index];
    if (model === undefined || row === undefined || canvas === null || ring === null || plot === null) return;
    this.active = index;
    this.announced = rowInWords(model.table, index);
    const box = boxOfMarks(canvas, row.key);
    ring.hidden = box === null;
    if (box === null) {
      hideTip(this.tip);
      return;
    }
    const around = plot.getBoundingClientRect();
    ring.style.setProperty('left', `${box.left - around.left - 3}px`);
    ring.style.setProperty('top', `${box.top - around.top - 3}px`);
    ring.style.setProperty('width', `${box.right - box.left + 6}px`);
    ring.style.setProperty('height', `${box.bottom - box.top + 6}px`);
    showTip(
      this.tip,
      model.table,
      row.key,
      box.left + Math.min(box.right - box.left, 160) / 2,
      box.bottom - 8,
    );
  }

  #leave(): void {
    this.active = -1;
    this.announced = '';
    if (this.ring !== null) this.ring.hidden = true;
    hideTip(this.tip);
  }

  #note(said: string): void {
    this.noted = said;
    setTimeout(() => {
      this.noted = '';
    }, 4000);
  }

  #menuItems(shown: ChartModel, words: Words): MenuItem[] {
    const { leaving, locale } = this;
    return [
      { label: words.chart.explain, act: () => (this.explained = !this.explained) },
      ...exportItems({
        ...{ shown, leaving, locale, words, element: this },
        drawn: this.asTable ? null : this.#chart,
        note: (said) => this.#note(said),
      }),
    ];
  }

  protected override render() {
    const { model, words } = this;
    if (model === undefined || words === undefined) return nothing;
    const table = this.asTable || this.failed;
    const hint = model.dimension === null ? words.chart.readOnlyKeyboard : words.chart.keyboard;
    return html`
      <figure part="chart" aria-labelledby="question">
        <div class="top">
          <div class="say">
            <h3 id="question" part="question">${model.question}</h3>
            <p class="answer" id="answer" part="answer">${model.answer}</p>
          </div>
          <div class="tools">
            <button class="tool" aria-pressed=${this.asTable ? 'true' : 'false'}
              aria-label=${words.chart.showTable} title=${this.asTable ? words.chart.showChart : words.chart.showTable}
              @click=${() => (this.asTable = !this.asTable)}>${icon(this.asTable ? 'chart' : 'table')}</button>
            ${menuTemplate(words.chart.menu, this.#menuItems(model, words), () => this.requestUpdate())}
          </div>
        </div>
        <slot name="choice"></slot>
        ${this.failed && !this.asTable ? html`<p class="problem" role="alert">${words.chart.failed}</p>` : nothing}
        ${
          table
            ? html`<div class="scroll" tabindex="0" role="group" aria-labelledby="question">${tableTemplate(model)}</div>`
            : html`<div class="plot ${model.dimension === null ? '' : 'clickable'}" role="group" tabindex="0"
                aria-labelledby="question answer" aria-describedby="hint"
                @keydown=${this.#onKey} @blur=${this.#leave}>
                <div class="canvas" aria-hidden="true"></div>
                <div class="ring" hidden></div>
              </div>`
        }
        ${model.legend.length === 0 || table ? nothing : legendTemplate(model.legend)}
        ${this.explained ? html`<p class="explain" part="explain">${model.explain}</p>` : nothing}
        <figcaption part="footer">${model.footer}</figcaption>
        <p id="hint" hidden>${hint}</p>
        <p class="unseen" role="status">${this.announced}</p>
        <p class="noted" aria-live="polite">${this.noted}</p>
      </figure>
      <div class="tip" popover="manual" part="tooltip"></div>
    `;
  }
}
