/** The part of `google.script.run` that the pages use. Google publishes no types for it. */
export interface ScriptRunner {
  withSuccessHandler(handler: (value: string) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
  call(name: string, argsJson: string): void;
}

declare global {
  var google: { readonly script: { readonly run: ScriptRunner } } | undefined;
}

/** Where calls go: null when the page was opened outside a document. */
export function scriptRunner(): ScriptRunner | null {
  return globalThis.google?.script?.run ?? null;
}
