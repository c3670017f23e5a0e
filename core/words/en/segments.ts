const quoted = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join(', ');

/** Names, descriptions and reasons of segments. Numbers in braces are already formatted for the reader. */
export const segments = {
  trait: {
    age: { more: 'older', less: 'younger' },
    income: { more: 'higher income', less: 'lower income' },
    tenure: { more: 'long-standing', less: 'newer' },
    value: { more: 'more valuable', less: 'less valuable' },
    /** Features that Segmentry derives itself, by id. */
    derived: {
      Purchases: { more: 'more purchases', less: 'fewer purchases' },
      Purchases_Per_Year: { more: 'frequent buyers', less: 'rare buyers' },
      Total_Amount: { more: 'higher spend', less: 'lower spend' },
      Mean_Amount: { more: 'larger purchases', less: 'smaller purchases' },
      Recency_Days: { more: 'long since the last purchase', less: 'recent buyers' },
      Products_Bought: { more: 'more products', less: 'fewer products' },
    } as Readonly<Record<string, { readonly more: string; readonly less: string }>>,
    more: (d: { label: string }) => `higher ${d.label}`,
    less: (d: { label: string }) => `lower ${d.label}`,
    without: (d: { label: string; share: string }) => `without ${d.label} (${d.share})`,
    all: (d: { level: string }) => `all ${d.level}`,
    nearlyAll: (d: { level: string }) => `nearly all ${d.level}`,
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
  unknown: 'not known',
  everyone: 'All customers',
  and: (parts: readonly string[]) => parts.join(', '),
  describe: (d: { n: string; share: string; traits: readonly string[] }) =>
    `${d.n} customers (${d.share} of all)${d.traits.length === 0 ? '' : `: ${d.traits.join('; ')}`}.`,
  describeNumber: (d: { label: string; mean: string; overall: string }) =>
    `${d.label} ${d.mean} on average against ${d.overall} overall`,
  describeCategory: (d: { label: string; level: string; share: string; overall: string }) =>
    `${d.label} is ${d.level} for ${d.share} against ${d.overall} overall`,
  describeMissing: (d: { label: string; share: string; overall: string }) =>
    `no ${d.label} known for ${d.share} against ${d.overall} overall`,
  choice: {
    person: (d: { k: number }) => `${d.k} segments, as set by you.`,
    model: (d: { k: number }) =>
      `${d.k} segments, as at the last refresh, so that customers can be compared with it.`,
    found: (d: { k: number; labels: readonly string[]; more: number }) =>
      `${d.k} segments: groups of their own, with fewer customers between them than inside, were found along ${[...d.labels, ...(d.more === 0 ? [] : [`${d.more} more`])].join(', ')}.`,
    notAgain: (d: { k: number }) =>
      ` Finer ones can be told apart, ${d.k}, but so many do not come out again on other customers.`,
    continuum: (d: { k: number }) =>
      `Customers form a continuum: no gap between groups was found. These ${d.k} segments are convenient cuts, useful to speak of, not groups of their own.`,
    again: (d: { agreement: string }) =>
      ` Cut afresh on two halves of the customers they agree to ${d.agreement} (1 is the same again, 0 is chance).`,
    few: (d: { k: number; customers: number; needed: number }) =>
      `${d.k} segments. Whether customers fall into groups of their own was not tested: there are ${d.customers}, and at least ${d.needed} are needed.`,
    noGroups: ' Customers form a continuum: no gap between groups was found, so these are convenient cuts.',
    otherFound: (d: { k: number }) => ` The evidence points to ${d.k} groups.`,
    disagrees: (d: { silhouette: number | null; elbow: number | null }) =>
      ` Simpler measures disagree: ${[
        d.elbow === null ? '' : `the cost curve bends at ${d.elbow}`,
        d.silhouette === null ? '' : `the silhouette is best at ${d.silhouette}`,
      ]
        .filter((part) => part !== '')
        .join(', ')}.`,
  },
  rule: {
    whole: (d: { conditions: string; recall: string; precision: string }) =>
      `${d.conditions}: ${d.recall} of them, and ${d.precision} of those who fit are in it`,
    level: (d: { label: string; level: string }) => `${d.label} is ${d.level}`,
    from: (d: { label: string; from: string }) => `${d.label} ${d.from} or more`,
    below: (d: { label: string; below: string }) => `${d.label} under ${d.below}`,
    between: (d: { label: string; from: string; below: string }) =>
      `${d.label} from ${d.from} to under ${d.below}`,
    and: (parts: readonly string[]) =>
      parts.length < 2
        ? parts.join('')
        : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`,
  },
  drift: {
    feature: (d: { feature: string; psi: string }) =>
      `“${d.feature}” is spread quite differently than when the segments were made (stability index ${d.psi}, alarm from 0.25). Make the segments anew.`,
    shares: (d: { psi: string }) =>
      `The segments have very different sizes than when they were made (stability index ${d.psi}, alarm from 0.25). Make the segments anew.`,
    distance: (d: { share: string }) =>
      `Customers are ${d.share} farther from the centres of their segments than when these were made (alarm from 20%). Make the segments anew.`,
    agreement: (d: { ari: string }) =>
      `Segments made anew would be drawn otherwise (agreement ${d.ari}, alarm under 0.8). Make the segments anew.`,
  },
  /** Why segments were found anew though there was a saved model. */
  anew: {
    asked: 'The segments were found anew because you asked for it.',
    version: 'The segments were found anew: the saved model is of another version.',
    settings: (d: { names: readonly string[] }) =>
      `The segments were found anew because these settings changed: ${d.names.join(', ')}.`,
    gone: (d: { labels: readonly string[] }) =>
      `The segments were found anew: customers were compared by ${quoted(d.labels)}, and there is no such column any more.`,
    unlike: (d: { labels: readonly string[] }) =>
      `The segments were found anew: customers were compared by ${quoted(d.labels)}, which now holds values of another kind.`,
    'set-aside': (d: { labels: readonly string[] }) =>
      `The segments were found anew: customers were compared by ${quoted(d.labels)}, which is now set aside, personal data or the outcome.`,
    setting: {
      k: 'number of segments',
      scaling: 'scaling',
      features: 'features',
      weights: 'weights',
      gamma: 'weight of categories',
      start: 'start of the search',
      restarts: 'number of starts',
      seed: 'seed',
      ratios: 'ratios',
      wanted: 'columns to compare by',
    },
  },
  because: {
    number: (d: { label: string; mean: string }) => `${d.label}: now ${d.mean} on average`,
    category: (d: { label: string; level: string; share: string }) =>
      `${d.label}: now ${d.level} for ${d.share}`,
  },
  axis: (d: { features: string }) => `Differs most by ${d.features}`,
};
