import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { type Branch, breakdown } from '../models/breakdown.ts';
import type { PageView } from './page.ts';

/** What the amount is made of, opened level by level. */
export function breakdownTree(view: PageView): TemplateResult | typeof nothing {
  const branches = breakdown(view);
  const { words, report } = view;
  const whole = branches?.reduce((sum, { amount }) => sum + amount, 0) ?? 0;
  const [first] = branches ?? [];
  if (branches === null || first === undefined || whole === 0) return nothing;
  return html`<section class="card w12" part="card" aria-labelledby="breakdown-title">
    <h3 id="breakdown-title">${words.sales.breakdownQuestion(report.sales?.amountLabel ?? '')}</h3>
    <p class="quiet">${words.sales.brings(first.label, 1, view.format.percent(first.amount / whole, 0))}</p>
    <div class="tree">${branches.map((branch, index) => node(view, branch, whole, index === 0))}</div>
  </section>`;
}

function node(view: PageView, branch: Branch, whole: number, open: boolean): TemplateResult {
  const line = html`<span>${branch.label}</span>
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width=${Math.max(0, branch.amount / whole) * 100} height="8"></rect></svg>
    <span class="number" title=${view.format.exactMoney(branch.amount)}>${view.format.money(branch.amount)}</span>
    <span class="number">${view.format.percent(branch.amount / whole, 1)}</span>`;
  return branch.parts.length === 0
    ? html`<div class="leaf">${line}</div>`
    : html`<details ?open=${open}><summary>${line}</summary>${branch.parts.map((part) => node(view, part, whole, false))}</details>`;
}
