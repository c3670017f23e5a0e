import type { Progress, Settings, UnderstandingSummary } from '../../core/index.ts';
import type { CustomerCard, RefreshSummary, ReportBrief } from '../server/api.ts';

export type View =
  | { readonly name: 'home' }
  | { readonly name: 'sheet'; readonly sheet: string }
  | { readonly name: 'problems'; readonly sheet: string | null }
  | { readonly name: 'features' }
  | { readonly name: 'settings' }
  | { readonly name: 'customer' };

interface Failure {
  readonly code: string;
  readonly message: string;
}

/** A refresh under way; `progress` is null until the first answer. */
export interface Run {
  readonly progress: Progress | null;
  readonly stopping: boolean;
}

export interface SidebarState {
  readonly view: View;
  readonly loading: boolean;
  readonly saving: boolean;
  readonly failure: Failure | null;
  /** Said once to everybody, read out by screen readers. */
  readonly notice: string;
  readonly understanding: UnderstandingSummary | null;
  readonly settings: Settings | null;
  readonly report: ReportBrief | null;
  readonly run: Run | null;
  readonly done: Omit<RefreshSummary, 'brief'> | null;
  readonly customer: CustomerCard | null;
}

export const initialState: SidebarState = {
  view: { name: 'home' },
  loading: true,
  saving: false,
  failure: null,
  notice: '',
  understanding: null,
  settings: null,
  report: null,
  run: null,
  done: null,
  customer: null,
};
