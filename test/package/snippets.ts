/** The TypeScript snippets of a Markdown page, in their order. */
export function snippetsIn(page: string): readonly string[] {
  return [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code!);
}
