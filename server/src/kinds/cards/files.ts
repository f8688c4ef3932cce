import type { Files } from '../../core/recognize.ts';

/** Our own quiz cards. */
export const cardFiles: Files = { ownNames: ['*.cards.{yaml,yml}'] };
