interface Point {
  readonly label: string;
  /** From 0 to 1, of the width and of the height from the bottom. */
  readonly x: number;
  readonly y: number;
}

const letter = 6.4;
const line = 15;

/** Where does the name of each point stand, so that none covers another? First come, first named; null for no room. */
export function labelPlaces(
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly ('above' | 'below' | null)[] {
  const taken = points.map(({ x, y }) => ({ x: x * width, y: (1 - y) * height, wide: 8, tall: 8 }));
  return points.map(({ label, x, y }, own) => {
    const wide = Math.min(150, label.length * letter);
    const free = (['above', 'below'] as const).find((side) => {
      const box = {
        ...{ x: x * width, wide, tall: line },
        y: (1 - y) * height + (side === 'above' ? -14 : 14),
      };
      const isFree = taken.every(
        (other, at) =>
          at === own ||
          Math.abs(other.x - box.x) * 2 >= other.wide + box.wide ||
          Math.abs(other.y - box.y) * 2 >= other.tall + box.tall,
      );
      if (isFree) taken.push(box);
      return isFree;
    });
    return free ?? null;
  });
}
