import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { sharedCache } from '../../../../addon/local/serve/shared-cache.ts';

const later = 2_000_000_000_000;

function pair() {
  const { port1, port2 } = new MessageChannel();
  return [sharedCache(port1), sharedCache(port2)] as const;
}

it('is read on the other side at once, without giving up the thread', () => {
  const [left, right] = pair();
  left.put('progress', 'half', later);
  expect(right.get('progress', 0)).toBe('half');
  right.put('cancel', 'yes', later);
  expect(left.get('cancel', 0)).toBe('yes');
});

it('forgets on both sides what one removes, and what is too old', () => {
  const [left, right] = pair();
  left.put('progress', 'half', 1000);
  expect(right.get('progress', 999)).toBe('half');
  expect(right.get('progress', 1000)).toBeNull();
  left.put('cancel', 'yes', later);
  right.remove('cancel');
  expect(left.get('cancel', 0)).toBeNull();
});

it('lets the later of two writers win, whatever was still under way', () => {
  const [left, right] = pair();
  left.put('progress', 'first', later);
  right.put('progress', 'second', later);
  expect([left.get('progress', 0), right.get('progress', 0)]).toEqual(['second', 'second']);
});
