import type { Settings } from '../../../core/index.ts';
import { isLocale } from '../../../core/words/locale/index.ts';

/** Which settings does the filled-in form ask for? The browser has checked the ranges of its fields. */
export function readSettingsForm(form: FormData, settings: Settings): Settings {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const locale = text('locale');
  const currency = text('currency');
  const target = text('target');
  return {
    ...settings,
    locale: isLocale(locale) ? locale : null,
    currency: currency === '' ? null : currency,
    target: target === '' ? null : Number(target),
    segmentation: {
      ...settings.segmentation,
      k: text('count') === 'exact' && text('k') !== '' ? Number(text('k')) : null,
      scaling: text('scaling') === 'range' ? 'range' : 'standard',
    },
  };
}
