import { html, nothing } from 'lit';
import type { Stage } from '../../../core/index.ts';
import type { Actions } from '../actions.ts';
import type { Words } from '../i18n/en.ts';
import type { Language } from '../i18n/words.ts';
import { icons } from '../icons.ts';
import type { Run } from '../state.ts';

const stages: readonly Stage[] = ['reading', 'cleaning', 'clustering', 'churn', 'reporting', 'writing'];

/** A refresh under way: stages behind, the one in hand with its bar, those ahead, and a way out. */
export function renderRun(run: Run, { words }: Language, actions: Actions) {
  const { progress } = run;
  const at = progress === null ? 0 : stages.indexOf(progress.stage);
  const share = progress === null ? 0 : progress.done / Math.max(progress.total, 1);
  const said = describe(progress, words);
  return html`<section class="run card" aria-label=${words.running}>
    <ol class="stages">
      ${stages.map((stage, index) => renderStage(words.stages[stage], index - at))}
    </ol>
    <progress aria-label=${words.running} aria-valuetext=${said} max="1" .value=${(at + share) / stages.length}></progress>
    <div class="row spread">
      <span class="small muted clip">${run.stopping ? words.stopping : said}</span>
      <button class="link small" type="button" ?disabled=${run.stopping} @click=${() => actions.stop()}>${words.stop}</button>
    </div>
    <p class="hidden-text" role="status">${progress === null ? words.running : words.stages[progress.stage]}</p>
  </section>`;
}

function describe(progress: Run['progress'], words: Words): string {
  if (progress === null) return words.running;
  const stage = words.stages[progress.stage];
  return progress.total > 1 ? words.stageOf(stage, progress.done, progress.total) : stage;
}

function renderStage(name: string, offset: number) {
  const state = offset < 0 ? 'over' : offset === 0 ? 'now' : 'ahead';
  return html`<li class=${state} aria-current=${offset === 0 ? 'step' : nothing}>
    ${state === 'over' ? html`<span class="good">${icons.check()}</span>` : html`<span class="bullet"></span>`}
    ${name}
  </li>`;
}
