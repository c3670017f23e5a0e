/** The theme's inks as a chart takes them. */
export interface ChartTheme {
  readonly fg: string;
  readonly muted: string;
  readonly grid: string;
  readonly paper: string;
  readonly mark: string;
  readonly font: string;
}

/** Which inks hold for this element now, the page's own settings included? */
export function readTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--_${name}`).trim();
  return {
    fg: token('fg'),
    muted: token('muted'),
    grid: token('grid'),
    paper: token('paper'),
    mark: token('mark'),
    font: token('font'),
  };
}
