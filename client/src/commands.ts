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
  searchNotes: 'awsDevopsNotes.searchNotes',
  filterTopics: 'awsDevopsNotes.filterTopics',
  clearTopicsFilter: 'awsDevopsNotes.clearTopicsFilter',
  openTopic: 'awsDevopsNotes.openTopic',
  openSample: 'awsDevopsNotes.openSample',
} as const;

export const viewIds = { topics: 'awsDevopsNotes.topics' } as const;

/** Keys of `when` clauses in the manifest. */
export const contexts = { topicsFiltered: 'awsDevopsNotes.topicsFiltered' } as const;
