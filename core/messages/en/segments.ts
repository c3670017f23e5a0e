/** Names, descriptions and reasons of segments. Numbers in braces are already formatted for the reader. */
export const segments = {
  trait: {
    age: { more: 'older', less: 'younger' },
    income: { more: 'higher income', less: 'lower income' },
    tenure: { more: 'long-standing', less: 'newer' },
    value: { more: 'more valuable', less: 'less valuable' },
    more: (d: { label: string }) => `higher ${d.label}`,
    less: (d: { label: string }) => `lower ${d.label}`,
    mostly: (d: { label: string; level: string; share: string }) => `mostly ${d.level} (${d.share})`,
    oftener: (d: { label: string; level: string; share: string }) => `more often ${d.level} (${d.share})`,
    flag: (d: { label: string; level: string; share: string }) => `${d.label}: ${d.level} (${d.share})`,
  },
  /** Level names that read as common words inside a sentence. */
  commonLevels: [
    'Single',
    'Married',
    'Divorced',
    'Widowed',
    'Separated',
    'Male',
    'Female',
    'Yes',
    'No',
    'Active',
    'Inactive',
    'Student',
    'Retired',
    'Employed',
    'Unemployed',
  ],
  average: 'Close to the average',
  everyone: 'All customers',
  and: (parts: readonly string[]) => parts.join(', '),
  describe: (d: { n: string; share: string; traits: readonly string[] }) =>
    `${d.n} customers (${d.share} of all)${d.traits.length === 0 ? '' : `: ${d.traits.join('; ')}`}.`,
  describeNumber: (d: { label: string; mean: string; overall: string }) =>
    `${d.label} ${d.mean} on average against ${d.overall} overall`,
  describeCategory: (d: { label: string; level: string; share: string; overall: string }) =>
    `${d.label} ${d.level} for ${d.share} against ${d.overall} overall`,
  choice: {
    person: (d: { k: number }) => `${d.k} segments, as set by you.`,
    model: (d: { k: number }) =>
      `${d.k} segments, as at the last refresh, so that customers can be compared with it.`,
    agreed: (d: { k: number }) => `${d.k} segments: the cost bends there and the silhouette is best there.`,
    silhouette: (d: { k: number; score: string }) =>
      `${d.k} segments: customers are closest to their own segment and farthest from others there (silhouette ${d.score}).`,
    fewer: (d: { k: number; score: string; best: number; bestScore: string }) =>
      `${d.k} segments: the silhouette ${d.score} is as good as the best (${d.bestScore} with ${d.best}) within its error, and fewer segments are easier to use.`,
    sound: (d: { k: number; score: string; best: number }) =>
      `${d.k} segments: the best silhouette (${d.score}) among those that are stable and large enough; ${d.best} would score higher, but a segment would be too small or would not come out again on other customers.`,
    elbow: (d: { elbow: number; k: number }) =>
      ` The evidence disagrees: the cost curve bends at ${d.elbow}. Look at both before you settle.`,
    personDisagrees: (d: { silhouette: number | null; elbow: number | null }) =>
      ` The evidence points to ${[
        d.silhouette === null ? '' : `${d.silhouette} (silhouette)`,
        d.elbow === null ? '' : `${d.elbow} (cost curve)`,
      ]
        .filter((part) => part !== '')
        .join(' and ')}.`,
  },
  axis: (d: { features: string }) => `Differs most by ${d.features}`,
};
