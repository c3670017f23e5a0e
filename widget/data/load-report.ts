/** Why no report can be shown. */
export interface LoadFailure {
  readonly kind: 'network' | 'status' | 'not-json' | 'invalid' | 'internal';
  readonly status: number | null;
  readonly cause: string;
}

export class LoadError extends Error {
  readonly failure: LoadFailure;

  constructor(failure: LoadFailure) {
    super(failure.cause);
    this.failure = failure;
  }
}

/**
 * Which JSON lies at this address?
 *
 * @throws LoadError by kind; an abort passes through as it is.
 */
export async function loadJson(address: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(address, { signal, headers: { accept: 'application/json' } }).catch(
    (reason: unknown) => {
      if (signal.aborted) throw reason;
      throw new LoadError({ kind: 'network', status: null, cause: causeOf(reason) });
    },
  );
  if (!answer.ok) {
    throw new LoadError({ kind: 'status', status: answer.status, cause: answer.statusText });
  }
  return answer.json().catch((reason: unknown) => {
    if (signal.aborted) throw reason;
    throw new LoadError({ kind: 'not-json', status: answer.status, cause: causeOf(reason) });
  });
}

/** Which failure does a person read about? */
export function failureOf(reason: unknown): LoadFailure {
  if (reason instanceof LoadError) return reason.failure;
  return { kind: 'internal', status: null, cause: causeOf(reason) };
}

function causeOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
