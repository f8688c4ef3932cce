import type { Files } from '../../core/recognize.ts';

/** Our own project file. */
export const projectFile: Files = { ownNames: ['aws-devops-notes.{yaml,yml}'] };
