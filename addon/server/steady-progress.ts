import type { ProgressPort } from './ports.ts';

/** Progress is a courtesy: when the host cannot tell it, the refresh goes on all the same. */
export function steadyProgress(port: ProgressPort): ProgressPort {
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  return {
    reset: () => attempt(() => port.reset(), undefined),
    publish: (progress) => attempt(() => port.publish(progress), undefined),
    latest: () => port.latest(),
    requestCancel: () => port.requestCancel(),
    cancelRequested: () => attempt(() => port.cancelRequested(), false),
  };
}
