import type { Files } from '../../core/recognize.ts';

/**
 * Commands that build the application on each instance. Apache Buildr has a `Buildfile` too, which is Ruby.
 * Source: Elastic Beanstalk guide, platforms-linux-extend.build-proc.html, checked 2026-11-30.
 */
export const buildfileFiles: Files = {
  names: ['Buildfile'],
  looksRight: /^(?:[ \t]*(?:#.*)?\r?\n)*[A-Za-z0-9_-]+:[ \t]*(?:[^:\s]|\r?$)/,
};
