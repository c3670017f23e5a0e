import type { Binned } from '../../customers/frame.ts';

/**
 * Into which bins does a variable fall, told without looking at any customer? Bins 0 … ordered − 1 are intervals between
 * `cuts`; the bins after them stand alone: levels by their index in the frame, and `missing`, the last one, where anything
 * is missing. A number with cuts and no ordered bin is taken for a category of as many levels.
 */
export interface Cut extends Pick<Binned, 'size' | 'ordered' | 'cuts' | 'cutBelongs' | 'missing'> {
  /** Its id in the frame. */
  readonly variable: string;
}

/** That a customer's bin is one of `from` … `to`. */
export interface Condition {
  readonly cut: Cut;
  readonly from: number;
  readonly to: number;
}

/** Of which customers is something asked? Of those for whom all that is given holds. */
export interface Among {
  /** Their outcome is known. */
  readonly known?: string;
  /** They have this outcome. */
  readonly positive?: string;
  /** 1: searched for segments, 0: kept aside for proof. See `discoverySide`. */
  readonly side?: 0 | 1;
  /** They fit all of these. */
  readonly rule?: readonly Condition[];
}
