/** The ids of our commands, as the manifest has them. */
export const commandIds = {
  openNote: 'awsDevopsNotes.openNote',
  insertSnippet: 'awsDevopsNotes.insertSnippet',
  checkWorkspace: 'awsDevopsNotes.checkWorkspace',
  chooseKind: 'awsDevopsNotes.chooseKind',
  restartServer: 'awsDevopsNotes.restartServer',
  showLog: 'awsDevopsNotes.showLog',
} as const;
