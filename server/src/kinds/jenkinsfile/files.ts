import type { Files } from '../../core/recognize.ts';

/**
 * A Jenkinsfile: by its name, or a script with a `pipeline` block, which may stand in the `call` method of a shared library.
 * Source: the "Script Path" of a job, `Jenkinsfile` unless set; pipeline-model-definition-plugin, ModelParser; checked 2026-11-30.
 */
export const jenkinsfileFiles: Files = {
  ownNames: ['Jenkinsfile', 'Jenkinsfile.*', 'Jenkinsfile-*', '*.{jenkinsfile,Jenkinsfile}', '[Jj]enkinsfile*.groovy'],
  // Bounded: 64 kB, and only where a line begins with the word.
  isSure: (_top, _hasOthers, head) =>
    /^[ \t]{0,20}pipeline[ \t]{0,20}\r?\n?[ \t]{0,20}\{\s{0,200}(?:\/\/|\/\*|agent\b|options\b|environment\b|parameters\b|stages\b|tools\b|triggers\b)/m.test(
      head,
    ),
};
