/** What menu, dialogs and toasts say. */
export const en = {
  menu: {
    title: 'Segments',
    refresh: 'Refresh segments',
    dashboard: 'Open dashboard',
    settings: 'Settings',
    undo: 'Undo last refresh',
  },
  sidebar: 'Segments',
  dashboard: 'Segments dashboard',
  undone: 'The last refresh was undone.',
  nothingToUndo: 'There is no refresh to undo.',
  undoKept: (names: string) =>
    `The last refresh was undone. These stay, because someone typed into them: ${names}.`,
};
