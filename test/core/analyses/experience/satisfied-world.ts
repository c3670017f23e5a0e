import { experienceOf } from '../../../../core/analyses/experience/experience.ts';
import type { ExperienceResult } from '../../../../core/analyses/experience/experience-result.ts';
import type { Frame } from '../../../../core/customers/frame.ts';
import { outlineOf } from '../../../../core/customers/outline.ts';
import { conversed } from '../../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../../core/summaries/in-memory/answer.ts';
import { randomFrom } from '../../../fixtures/random.ts';
import { frameOfColumns } from '../churn/frame-of-columns.ts';

export interface World {
  readonly size: number;
  readonly seed: number;
  /** What each touchpoint does to satisfaction: for those who travel for work, and for the others. */
  readonly work: readonly number[];
  readonly leisure?: readonly number[];
  /** Of the ratings. */
  readonly missing?: number;
}

/** Customers who rate touchpoints from 1 to 5, alike where one person rates, travel for work or not, and are satisfied or not. */
export function satisfiedWorld({ size, seed, work, leisure = work, missing = 0 }: World): Frame {
  const { next, normal } = randomFrom(1000 + seed);
  const ratings = work.map(() => new Array<number>(size));
  const kind = new Array<string>(size);
  const unhappy = new Array<number>(size);
  for (let row = 0; row < size; row++) {
    const mood = normal();
    kind[row] = next() < 0.5 ? 'work' : 'leisure';
    let pleasure = 2 * normal();
    work.forEach((_, j) => {
      const rated = Math.max(1, Math.min(5, Math.round(3 + 0.7 * mood + normal())));
      pleasure += (kind[row] === 'work' ? work : leisure)[j]! * (rated - 3);
      ratings[j]![row] = next() < missing ? Number.NaN : rated;
    });
    unhappy[row] = pleasure > 0 ? 0 : 1;
  }
  const columns = Object.fromEntries(ratings.map((values, j) => [`Touch ${j + 1}`, values]));
  const frame = frameOfColumns({ ...columns, Travel: kind }, unhappy);
  const [outcome] = frame.outcomes;
  return { ...frame, outcomes: [{ ...outcome!, id: 'satisfaction', column: 'Satisfied' }] };
}

/** The finding, with everybody in one segment. */
export function experienceIn(frame: Frame): ExperienceResult | null {
  const segments = { codes: new Int32Array(frame.size), keys: ['s1'] };
  return conversed(experienceOf(outlineOf(frame), segments), answerInMemory(frame));
}
