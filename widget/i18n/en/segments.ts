export const segments = {
  sizesQuestion: 'How big are the segments?',
  sizesAnswer: (name: string, size: string, share: string) =>
    `${name} is the largest: ${size}, ${share} of all.`,
  sizesOne: (name: string, size: string) => `There is one segment, ${name}: ${size}.`,
  sizesExplain: 'Every customer is in exactly one segment: the one whose centre is nearest.',
  size: 'Customers',
  share: 'Share',
  segment: 'Segment',
  value: (amount: string) => amount,
  mapQuestion: 'How far apart are the segments?',
  mapAnswer: (n: string, of: string) => `${n} of ${of} customers stand on a border between two segments.`,
  mapAnswerNone: 'No customer stands on a border between two segments.',
  mapExplain:
    'Factor analysis of mixed data puts customers of like traits near each other. The two axes keep only part of the differences; how much is written on them. Hollow marks are nearly as close to another segment.',
  mapFooter: (shown: string, all: string) =>
    shown === all ? `n = ${all}` : `${shown} of ${all} customers drawn`,
  borderline: 'On a border',
  borderlineShare: 'Share on a border',
  drawn: 'Drawn',
  axis: (name: string, percent: string) => `${name}, ${percent} of the differences`,
};
