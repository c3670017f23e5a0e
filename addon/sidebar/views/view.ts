import type { Actions } from '../actions.ts';
import type { Language } from '../i18n/words.ts';
import type { SidebarState } from '../state.ts';
import { renderCustomer } from './customer.ts';
import { renderFeatures } from './features.ts';
import { renderHome } from './home.ts';
import { renderProblems } from './problems.ts';
import { renderSettings } from './settings.ts';
import { renderSheet } from './sheet.ts';

/** What the sidebar shows now. */
export function renderView(state: SidebarState, language: Language, actions: Actions) {
  const { view } = state;
  switch (view.name) {
    case 'home':
      return renderHome(state, language, actions);
    case 'sheet':
      return renderSheet(view.sheet, state, language, actions);
    case 'problems':
      return renderProblems(view.sheet, state, language, actions);
    case 'features':
      return renderFeatures(state, language, actions);
    case 'settings':
      return renderSettings(state, language, actions);
    case 'customer':
      return renderCustomer(state, language, actions);
  }
}
