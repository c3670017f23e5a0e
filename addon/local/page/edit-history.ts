import type { CellEdit } from '../serve/host-port.ts';

export interface EditStep {
  readonly sheet: number;
  readonly before: readonly CellEdit[];
}

/** What the person typed, so that it can be taken back. Runs of a script have their own undo and clear it. */
export function createEditHistory(limit = 100) {
  const steps: EditStep[] = [];
  return {
    remember(step: EditStep) {
      steps.push(step);
      if (steps.length > limit) steps.shift();
    },
    takeBack: () => steps.pop() ?? null,
    clear: () => void steps.splice(0),
    size: () => steps.length,
  };
}
