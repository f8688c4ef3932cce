import type { Files } from '../../core/recognize.ts';

/**
 * The processes of an application. Heroku and others read the same file.
 * Source: Elastic Beanstalk guide, platforms-linux-extend.build-proc.html, checked 2026-11-30.
 */
export const procfileFiles: Files = {
  ownNames: ['Procfile'],
};
