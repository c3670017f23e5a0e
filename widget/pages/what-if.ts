import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Plan } from '../../core/report/index.ts';
import type { PlanCosts } from '../data/plan-costs.ts';
import { canTryCosts, plannedCosts } from '../data/plan-costs.ts';
import type { PageView } from './page.ts';
import { isPrinting } from './print-all.ts';

const fields = ['contact', 'offer', 'value', 'saveRate'] as const;

type Field = (typeof fields)[number];

/** Which costs hold: what the reader typed, else the plan's own. What is no number, or a negative one, is passed over. */
export function triedCosts({ choices }: Pick<PageView, 'choices'>, plan: Plan): PlanCosts {
  const planned = plannedCosts(plan);
  const tried = (field: Field) => readAmount(choices.get(nameOf(field)));
  const percent = tried('saveRate');
  return {
    contact: tried('contact') ?? planned.contact,
    offer: tried('offer') ?? planned.offer,
    value: tried('value') ?? planned.value,
    saveRate: percent === null ? planned.saveRate : Math.min(100, percent) / 100,
  };
}

/** Fields for the costs to try, and the way back to the plan's. Nothing where the report cannot answer. */
export function whatIf(view: PageView, plan: Plan): TemplateResult | typeof nothing {
  if (!canTryCosts(plan) || isPrinting(view)) return nothing;
  const { words, choices, report } = view;
  const text = words.churn.whatIf;
  const planned = plannedCosts(plan);
  const isTried = ['capacity', ...fields.map(nameOf)].some((name) => choices.has(name));
  const reset = () => {
    for (const name of ['capacity', ...fields.map(nameOf)]) choices.delete(name);
    view.refresh();
  };
  const field = (name: Field) => {
    const value = name === 'saveRate' ? round(planned.saveRate * 100) : planned[name];
    const shown = choices.get(nameOf(name)) ?? (value === null ? '' : String(round(value)));
    const unit = name === 'saveRate' || report.currency === '' ? '' : `, ${report.currency}`;
    const type = (event: Event) => {
      const { value: typed, validity } = event.target as HTMLInputElement;
      if (validity.badInput) return;
      choices.set(nameOf(name), typed);
      view.refresh();
    };
    return html`<label class="field"><span>${text[name]}${unit}</span><input type="number" inputmode="decimal" min="0"
      max=${name === 'saveRate' ? '100' : nothing} step="any" .value=${shown}
      placeholder=${value === null ? text.unknown : String(round(value))} @input=${type}></label>`;
  };
  return html`<div class="fields" role="group" aria-label=${text.title}>
    ${fields.map(field)}
    <button class="link" ?disabled=${!isTried} @click=${reset}>${text.reset}</button>
  </div>`;
}

function nameOf(field: Field): string {
  return `plan-${field}`;
}

function readAmount(typed: string | undefined): number | null {
  const amount = Number(typed);
  return typed === undefined || typed.trim() === '' || !Number.isFinite(amount) || amount < 0 ? null : amount;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
