import type { Curve, CurveBin } from '../../analyses/churn/evidence/curves.ts';
import type { FrameOutline, VariableOutline } from '../../customers/frame.ts';
import type { Churn } from '../../report/types.ts';
import { messages } from '../index.ts';
import { lastOf, rangeInWords } from './labels.ts';
import type { Wording } from './wording.ts';

/** How the share of leavers changes along each variable, its groups named. */
export function curvesInWords(
  curves: readonly Curve[],
  { variables }: FrameOutline,
  wording: Wording,
): Churn['curves'] {
  const byId = new Map(variables.map((variable) => [variable.id, variable]));
  return curves.map(({ feature, kind, missingInformative, bins }) => ({
    ...{ feature, label: wording.labelOf(feature), kind, missingInformative },
    bins: bins.map((bin) => {
      const { level: _, ...told } = bin;
      return { label: binInWords(bin, byId.get(feature), wording), ...told };
    }),
  }));
}

function binInWords(
  { from, to, level, missing }: CurveBin,
  variable: VariableOutline | undefined,
  { locale }: Wording,
): string {
  if (missing) return messages(locale).churn.missing;
  const isWhole = variable?.kind === 'number' && variable.whole;
  return level ?? rangeInWords({ from, to: lastOf(to, isWhole) }, locale);
}
