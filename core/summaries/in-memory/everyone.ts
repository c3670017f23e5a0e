import type { Frame } from '../../customers/frame.ts';
import { canonicalOrder } from '../canonical-order.ts';
import type { EveryoneAnswer } from '../contract/everyone.ts';

const orders = new WeakMap<Frame, Int32Array>();

export function everyoneIn(frame: Frame): EveryoneAnswer {
  const order = orders.get(frame) ?? canonicalOrder(frame.keys);
  orders.set(frame, order);
  return { keys: frame.keys, order };
}
