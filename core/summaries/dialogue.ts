import type { Answer, AnswersTo, AnswerTo, Ask, Asks } from './contract.ts';

/**
 * An analysis as a conversation: it asks for summaries in rounds, each round following from the answers to those before,
 * and ends with a result. It never sees a customer, and whoever holds them may take their time to answer.
 */
export type Dialogue<Result> = Generator<readonly Ask[], Result, readonly AnswerTo<Ask>[]>;

/** One round: several questions by name. Use as `const { base, bins } = yield* asked({ base: …, bins: … })`. */
export function* asked<All extends Asks>(asks: All): Dialogue<AnswersTo<All>> {
  const names = Object.keys(asks).filter((name) => asks[name] !== null);
  const answers = yield names.map((name) => asks[name]!);
  const given = new Map(names.map((name, at) => [name, answers[at]!]));
  return Object.fromEntries(
    Object.keys(asks).map((name) => [name, given.get(name) ?? null]),
  ) as AnswersTo<All>;
}

/** One round: the same kind of question several times, and the answers in the order of the questions. */
export function* askedEach<A extends Ask>(asks: readonly A[]): Dialogue<readonly AnswerTo<A>[]> {
  return (asks.length === 0 ? [] : yield asks) as readonly AnswerTo<A>[];
}

/** What does the conversation end with, when every question is answered at once? */
export function conversed<Result>(dialogue: Dialogue<Result>, answer: Answer): Result {
  let turn = dialogue.next();
  while (!turn.done) turn = dialogue.next(turn.value.map((ask) => answer(ask)));
  return turn.value;
}
