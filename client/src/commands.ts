/** The ids of our commands, as the manifest has them. */
export const commandIds = {
  openNote: 'awsDevopsNotes.openNote',
  openNoteForKey: 'awsDevopsNotes.openNoteForKey',
  followCursor: 'awsDevopsNotes.followCursor',
  exportNote: 'awsDevopsNotes.exportNote',
  exportNotes: 'awsDevopsNotes.exportNotes',
  insertSnippet: 'awsDevopsNotes.insertSnippet',
  checkWorkspace: 'awsDevopsNotes.checkWorkspace',
  chooseKind: 'awsDevopsNotes.chooseKind',
  restartServer: 'awsDevopsNotes.restartServer',
  showLog: 'awsDevopsNotes.showLog',
} as const;
