/** One axis as it is counted: its number of bins, and the bin of each row. */
export interface BinnedSide {
  readonly size: number;
  readonly bins: Uint8Array;
}

/** A tensor over all sides of several tasks, from which each task's own tensor is added up. */
export interface JointTensor {
  readonly cells: Uint16Array | Uint32Array;
  readonly tensor: Float64Array;
  readonly tasks: readonly {
    readonly at: number;
    readonly cells: Uint16Array;
    readonly tensor: Float64Array;
  }[];
}

/** A joint tensor may have this many cells per row: it must be cheaper to read than the rows. */
const cellsPerRow = 0.35;

/**
 * Joins tensors that are summed over the same rows, so that rows are read once for each joint tensor, not once for each
 * task: small sides are joined as long as their product stays well below the number of rows.
 *
 * @param tasks sides of each tensor, first the slowest to change. Every task belongs to one joint tensor.
 * @param rows how many rows the sides have.
 */
export function jointTensors(tasks: readonly (readonly BinnedSide[])[], rows: number): JointTensor[] {
  const all = [...new Set(tasks.flat())].sort((a, b) => a.size - b.size);
  const waiting = new Set(tasks.keys());
  const joints: JointTensor[] = [];
  while (waiting.size > 0) {
    const [first] = waiting;
    const sides = [...tasks[first!]!];
    for (const side of all) {
      if (!sides.includes(side) && volumeOf([...sides, side]) <= cellsPerRow * rows) sides.push(side);
    }
    const own = [...waiting].filter((task) => tasks[task]!.every((side) => sides.includes(side)));
    for (const task of own) waiting.delete(task);
    joints.push(jointOf(own.length === 1 ? tasks[first!]! : sides, own, tasks, rows));
  }
  return joints;
}

/** Sums one weight a row into the joint tensor. */
export function sumWeights({ cells, tensor }: JointTensor, weight: Float64Array): void {
  tensor.fill(0);
  for (let k = 0; k < weight.length; k++) tensor[cells[k]!]! += weight[k]!;
}

/** Adds up each task's own tensor, and calls back with it. */
export function forEachTask(
  { tensor, tasks }: JointTensor,
  filled: (task: number, tensor: Float64Array) => void,
): void {
  for (const { at, cells, tensor: own } of tasks) {
    if (own !== tensor) {
      own.fill(0);
      for (let cell = 0; cell < tensor.length; cell++) own[cells[cell]!]! += tensor[cell]!;
    }
    filled(at, own);
  }
}

function jointOf(
  sides: readonly BinnedSide[],
  own: readonly number[],
  tasks: readonly (readonly BinnedSide[])[],
  rows: number,
): JointTensor {
  const volume = volumeOf(sides);
  const cells = new (volume > 2 ** 16 ? Uint32Array : Uint16Array)(rows);
  for (const { size, bins } of sides) {
    for (let k = 0; k < rows; k++) cells[k] = cells[k]! * size + bins[k]!;
  }
  const tensor = new Float64Array(volume);
  return {
    cells,
    tensor,
    tasks: own.map((at) =>
      own.length === 1
        ? { at, cells: new Uint16Array(), tensor }
        : { at, cells: cellsWithin(sides, tasks[at]!), tensor: new Float64Array(volumeOf(tasks[at]!)) },
    ),
  };
}

/** For each cell of the joint tensor, the cell of the task's. */
function cellsWithin(sides: readonly BinnedSide[], task: readonly BinnedSide[]): Uint16Array {
  return Uint16Array.from({ length: volumeOf(sides) }, (_, cell) => {
    const bins = new Map<BinnedSide, number>();
    let rest = cell;
    for (const side of [...sides].reverse()) {
      bins.set(side, rest % side.size);
      rest = Math.floor(rest / side.size);
    }
    return task.reduce((own, side) => own * side.size + bins.get(side)!, 0);
  });
}

function volumeOf(sides: readonly BinnedSide[]): number {
  return sides.reduce((volume, { size }) => volume * size, 1);
}
