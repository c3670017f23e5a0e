export interface PluralForms {
  readonly one: string;
  /** Russian 2–4; falls back to `other`. */
  readonly few?: string;
  /** Russian 5–20; falls back to `other`. */
  readonly many?: string;
  readonly other: string;
}

/** Which form of a noun goes with this number? */
export function plural(locale: string, count: number, forms: PluralForms): string {
  const rule = new Intl.PluralRules(locale).select(count);
  const form =
    rule === 'one' ? forms.one : rule === 'few' ? forms.few : rule === 'many' ? forms.many : undefined;
  return form ?? forms.other;
}
