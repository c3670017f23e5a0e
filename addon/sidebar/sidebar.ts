import { html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { localeFrom } from '../../core/words/locale/index.ts';
import type { Actions } from './actions.ts';
import { createActions } from './actions.ts';
import type { Language } from './i18n/words.ts';
import { language } from './i18n/words.ts';
import { scriptRunner } from './script-run.ts';
import type { Server } from './server.ts';
import { connectServer } from './server.ts';
import { initialState, type SidebarState } from './state.ts';
import { styles } from './styles.ts';
import { tokens } from './tokens.ts';
import { evidenceStyles } from './views/evidence-styles.ts';
import { partStyles } from './views/part-styles.ts';
import { renderView } from './views/view.ts';
import { viewStyles } from './views/view-styles.ts';

const customerEvery = 2500;
const lookEvery = 10_000;

/** The 300-pixel sidebar: set-up, one refresh button, progress, result, settings, the selected customer. */
export class SegmentrySidebar extends LitElement {
  static override styles = [tokens, styles, viewStyles, partStyles, evidenceStyles];

  @state() private current: SidebarState = initialState;

  private readonly actions: Actions;
  private lookUp: ReturnType<typeof setInterval> | null = null;
  private opener: string | null = null;
  private looked = Date.now();

  constructor() {
    super();
    const server: Server = connectServer(scriptRunner(), () => this.language.words.transport);
    this.actions = createActions(server, {
      get: () => this.current,
      set: (change) => {
        this.current = { ...this.current, ...change };
      },
      language: () => this.language,
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('focus', this.lookAgain);
    void this.start();
  }

  /** The person comes back from the sheet: it may not be what it was. */
  private readonly lookAgain = (): void => {
    if (Date.now() - this.looked < lookEvery) return;
    this.looked = Date.now();
    void this.actions.lookAgain();
  };

  /** The page's root says what to do first, because a menu item opens the sidebar with a purpose. */
  private async start(): Promise<void> {
    await this.actions.load();
    const { start } = document.documentElement.dataset;
    if (start === 'settings') this.actions.go({ name: 'settings' });
    if (start === 'refresh' && this.current.failure === null) await this.actions.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('focus', this.lookAgain);
    this.followCustomer(false);
  }

  protected override render() {
    return html`${renderView(this.current, this.language, this.actions)}
      <p class="hidden-text" role="status" aria-live="polite">${this.current.notice}</p>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    this.lang = this.language.locale;
    const before = changed.get('current') as SidebarState | undefined;
    if (before === undefined || before.view === this.current.view) return;
    this.followCustomer(this.current.view.name === 'customer');
    this.moveFocus(before);
  }

  private get language(): Language {
    return language(
      this.current.settings?.locale ?? localeFrom(document.documentElement.lang || navigator.language),
    );
  }

  /** Into the new view's heading; back at home, onto the button that opened it. */
  private moveFocus(before: SidebarState): void {
    const root = this.renderRoot;
    if (this.current.view.name !== 'home') {
      if (before.view.name === 'home') this.opener = openerOf(this.current);
      root.querySelector<HTMLElement>('h1')?.focus();
      return;
    }
    const opener = [...root.querySelectorAll<HTMLElement>('[data-opens]')].find(
      (button) => button.dataset.opens === this.opener,
    );
    opener?.focus();
  }

  private followCustomer(on: boolean): void {
    if (this.lookUp !== null) clearInterval(this.lookUp);
    this.lookUp = null;
    if (!on) return;
    void this.actions.lookUpCustomer();
    this.lookUp = setInterval(() => {
      if (!document.hidden) void this.actions.lookUpCustomer();
    }, customerEvery);
  }
}

function openerOf(state: SidebarState): string {
  const { view } = state;
  return 'sheet' in view ? `${view.name}:${view.sheet ?? ''}` : view.name;
}
