import type {
  KPrototypesAnswer,
  KPrototypesPasses,
  KPrototypesRequest,
  KPrototypesSource,
} from '../../summaries/contract.ts';

/** What does an algorithm come to over these customers? Drives it with a source that answers at once. */
export function answered<Result>(passes: KPrototypesPasses<Result>, source: KPrototypesSource): Result {
  let step = passes.next();
  while (!step.done) step = passes.next(answerTo(step.value, source));
  return step.value;
}

function answerTo(request: KPrototypesRequest, source: KPrototypesSource): KPrototypesAnswer {
  switch (request.kind) {
    case 'squares':
      return source.squares();
    case 'pass':
      return source.pass(request.prototypes);
    case 'farthest':
      return source.farthest(request.prototypes, request.count);
    case 'place':
      return source.place(request.prototypes);
  }
}
