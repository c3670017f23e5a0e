import type { Locale } from '../../core/words/locale/index.ts';
import type { MountedChart } from '../charts/mount.ts';
import type { Words } from '../i18n/words.ts';
import type { ChartModel } from '../models/chart-model.ts';
import { readTheme } from '../theme/read-theme.ts';
import type { MenuItem } from './chart-menu.ts';
import { downloadCsv, downloadPng, downloadSvg, toTabbedText } from './export-chart.ts';

interface Exported {
  /** The chart on the screen; `drawn` is null where its table is. */
  readonly shown: ChartModel;
  readonly drawn: MountedChart | null;
  /** The same chart as it may leave; null where it may not. */
  readonly leaving: () => Promise<ChartModel | null>;
  readonly element: HTMLElement;
  readonly words: Words;
  readonly locale: Locale;
  /** Says something to the reader. */
  readonly note: (said: string) => void;
}

/** How can a chart leave the page? Copied, as figures, as a picture: always as it may. */
export function exportItems(exported: Exported): MenuItem[] {
  const { drawn, words, leaving, note } = exported;
  const text = words.chart;
  const leave = async (act: (model: ChartModel) => unknown): Promise<void> => {
    const model = await leaving().catch(() => null);
    if (model === null) note(text.notLeaving);
    else await act(model);
  };
  const picture = (save: typeof downloadSvg) => () =>
    leave((model) => (drawn === null ? undefined : savePicture(model, drawn, exported, save)));
  return [
    ...(isSecureContext ? [{ label: text.copy, act: () => leave((model) => copy(model, exported)) }] : []),
    { label: text.downloadCsv, act: () => leave(downloadCsv) },
    ...(drawn === null
      ? []
      : [
          { label: text.downloadSvg, act: picture(downloadSvg) },
          { label: text.downloadPng, act: picture(downloadPng) },
        ]),
  ];
}

async function copy({ table }: ChartModel, { words, note }: Exported): Promise<void> {
  const said = await navigator.clipboard.writeText(toTabbedText(table)).then(
    () => words.chart.copied,
    () => words.chart.notCopied,
  );
  note(said);
}

/** The picture on the screen, or one drawn for this where that shows more. */
async function savePicture(
  model: ChartModel,
  drawn: MountedChart,
  { shown, element, locale }: Exported,
  save: typeof downloadSvg,
): Promise<void> {
  const theme = readTheme(element);
  if (JSON.stringify(model) === JSON.stringify(shown)) return save(model, drawn.view, theme.paper);
  const { mountChart } = await import('../charts/mount.ts');
  const [width, height] = [drawn.view.width(), drawn.view.height()];
  const container = document.createElement('div');
  const own = await mountChart({ container, model, theme, locale, width, height });
  await save(model, own.view, theme.paper).finally(own.finalize);
}
