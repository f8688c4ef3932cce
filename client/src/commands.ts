/** The ids of our commands, as the manifest has them. */
export const commandIds = {
  openNote: 'awsDevopsNotes.openNote',
  chooseKind: 'awsDevopsNotes.chooseKind',
  restartServer: 'awsDevopsNotes.restartServer',
  showLog: 'awsDevopsNotes.showLog',
} as const;
