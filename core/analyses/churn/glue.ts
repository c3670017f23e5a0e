import type { Play } from '../../plan/playbook.ts';
import type { ChurnSegment } from '../../report/types.ts';
export interface DescribedSegment {
  readonly proven: { readonly members: Uint8Array; readonly all: { readonly lower: number } };
  readonly segment: ChurnSegment;
  readonly play: Play;
}
