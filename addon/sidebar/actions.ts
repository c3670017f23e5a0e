import type { Settings } from '../../core/index.ts';
import type { Outcome } from '../server/api.ts';
import { followOtherRun, followOwnRun } from './follow-run.ts';
import type { Language } from './i18n/words.ts';
import type { Server } from './server.ts';
import type { SidebarState, View } from './state.ts';

export interface Actions {
  load(): Promise<void>;
  /** Looks again, without a word, at what may have changed outside the sidebar. */
  lookAgain(): Promise<void>;
  go(view: View): void;
  refresh(retrain?: boolean): Promise<void>;
  stop(): Promise<void>;
  undo(): Promise<void>;
  dashboard(): Promise<void>;
  save(settings: Settings): Promise<boolean>;
  lookUpCustomer(): Promise<void>;
}

interface Store {
  readonly get: () => SidebarState;
  readonly set: (change: Partial<SidebarState>) => void;
  readonly language: () => Language;
}

/** What a person can do in the sidebar, each as calls to the server and changes of the state. */
export function createActions(server: Server, store: Store): Actions {
  const { get, set, language } = store;

  /** The value, or null after the failure was put where the person sees it. */
  function accept<T>(outcome: Outcome<T>): { readonly value: T } | null {
    if (outcome.ok) return { value: outcome.value };
    set({ failure: { code: outcome.code, message: outcome.message } });
    return null;
  }

  async function inspect(): Promise<void> {
    const understanding = accept(await server.inspect());
    if (understanding) set({ understanding: understanding.value });
  }

  async function followOther(): Promise<void> {
    const underway = await server.progress();
    if (!underway.ok || underway.value === null || get().run !== null) return;
    set({ run: { progress: underway.value, stopping: false } });
    await followOtherRun(server, (progress) =>
      set({ run: { progress, stopping: get().run?.stopping ?? false } }),
    );
    set({ run: null });
    const report = accept(await server.brief());
    if (report) set({ report: report.value });
    await inspect();
  }

  return {
    async load() {
      set({ loading: true, failure: null });
      const followed = followOther();
      const [settings, report] = await Promise.all([server.settings(), server.brief()]);
      const known = accept(settings);
      const last = accept(report);
      if (known) set({ settings: known.value });
      if (last) set({ report: last.value });
      if (known) await inspect();
      set({ loading: false });
      await followed;
    },

    async lookAgain() {
      const { loading, saving, run } = get();
      if (loading || saving || run !== null) return;
      const [report, understanding] = await Promise.all([server.brief(), server.inspect()]);
      if (report.ok && get().run === null) set({ report: report.value });
      if (understanding.ok) set({ understanding: understanding.value });
    },

    go(view) {
      set({ view, failure: null, notice: '' });
    },

    async refresh(retrain = false) {
      if (get().run !== null) return;
      set({ run: { progress: null, stopping: false }, failure: null, done: null, notice: '' });
      let answered = false;
      const answer = server.refresh(retrain ? { retrain } : {}).finally(() => {
        answered = true;
      });
      const follow = followOwnRun(
        server,
        (progress) => set({ run: { progress, stopping: get().run?.stopping ?? false } }),
        () => answered,
      );
      const outcome = await answer;
      await follow;
      const { words, format } = language();
      set({ run: null });
      if (!outcome.ok && outcome.code === 'host.cancelled') {
        set({ notice: outcome.message });
        return;
      }
      const summary = accept(outcome);
      if (summary === null) return;
      const { brief, ...done } = summary.value;
      set({ report: brief, done, notice: words.done(format.seconds(done.seconds)) });
      await inspect();
    },

    async stop() {
      const { run } = get();
      if (run === null || run.stopping) return;
      set({ run: { ...run, stopping: true } });
      accept(await server.cancel());
    },

    async undo() {
      set({ failure: null, notice: '', saving: true });
      const undone = accept(await server.undo());
      if (undone) {
        const { columnsRemoved, columnsRestored, refreshOf } = undone.value;
        const { words } = language();
        const notice =
          refreshOf === null ? words.nothingToUndo : words.undone(columnsRemoved, columnsRestored);
        set({ done: null, notice });
        const report = accept(await server.brief());
        if (report) set({ report: report.value });
        await inspect();
      }
      set({ saving: false });
    },

    async dashboard() {
      accept(await server.openDashboard());
    },

    async save(settings) {
      set({ saving: true, failure: null, notice: '' });
      const saved = accept(await server.saveSettings(settings));
      if (saved) {
        set({ settings: saved.value, notice: language().words.saved });
        await inspect();
      }
      set({ saving: false });
      return saved !== null;
    },

    async lookUpCustomer() {
      const customer = accept(await server.customer());
      if (customer) set({ customer: customer.value });
    },
  };
}
