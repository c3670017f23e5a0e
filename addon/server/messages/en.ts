/** What menu, dialogs and toasts say. */
export const en = {
  menu: {
    title: 'Segments',
    refresh: 'Refresh segments',
    dashboard: 'Open dashboard',
    settings: 'Settings',
    undo: 'Undo last refresh',
  },
  sheetNote: 'Segmentry writes this sheet anew at each refresh. Copy it to keep notes of your own.',
  completedNote:
    'Segmentry refreshes this sheet. What you type into it stays, and so do columns and rows of your own.',
  sidebar: 'Segments',
  dashboard: 'Segments dashboard',
  undone: 'The last refresh was undone.',
  nothingToUndo: 'There is no refresh to undo.',
  undoKept: (names: string) =>
    `The last refresh was undone. These stay, because someone typed into them: ${names}.`,
};
