/** Is this a group that may not be told: of somebody, but of fewer customers than the threshold? */
export function isSmall(customers: number, threshold: number): boolean {
  return customers > 0 && customers < threshold;
}

/** The next whole multiple of the threshold below: what a count tells where its exact value would give a small group away. */
export function roundedDown(customers: number, threshold: number): number {
  return Math.floor(customers / threshold) * threshold;
}
