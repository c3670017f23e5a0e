/** Colours and sizes that a chart is given when it is mounted, so that a theme needs no new compilation. */
export const ink = [
  { name: 'fg', value: '#1b1f24' },
  { name: 'muted', value: '#5b6570' },
  { name: 'grid', value: '#e3e6ea' },
  { name: 'paper', value: '#ffffff' },
  { name: 'mark', value: '#4a72b4' },
  { name: 'top', value: 1 },
];
