import type { Item } from 'vega';

/** Where on the screen is the mark of this row? Null when it is not drawn. */
export function boxOfMark(canvas: HTMLElement, key: string): DOMRect | null {
  const marks = [...canvas.querySelectorAll<SVGGraphicsElement>('path, rect')].filter((node) => {
    const datum: unknown = (node as SVGGraphicsElement & { __data__?: Item }).__data__?.datum;
    return typeof datum === 'object' && datum !== null && (datum as Record<string, unknown>)['key'] === key;
  });
  return marks
    .map((node) => node.getBoundingClientRect())
    .filter((box) => box.width + box.height > 0)
    .reduce<DOMRect | null>((last, box) => (last === null || area(box) >= area(last) ? box : last), null);
}

function area({ width, height }: DOMRect): number {
  return width * height;
}
