import type { Item } from 'vega';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where on the screen are the marks of this row? Null when none is drawn. */
export function boxOfMarks(canvas: HTMLElement, key: string): Box | null {
  const boxes = [...canvas.querySelectorAll<SVGGraphicsElement & { __data__?: Item }>('path')]
    .filter((node) => {
      const datum: unknown = node.__data__?.datum;
      return typeof datum === 'object' && datum !== null && Reflect.get(datum, 'key') === key;
    })
    .map((node) => node.getBoundingClientRect())
    .filter(({ width, height }) => width + height > 0);
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
