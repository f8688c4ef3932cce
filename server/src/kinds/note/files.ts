import type { Files } from '../../core/recognize.ts';

/** A user's own note: neither name nor content says so, but the folder it is in. The client or the project assigns it. */
export const noteFiles: Files = { where: 'Markdown files in the folder of your own notes' };
