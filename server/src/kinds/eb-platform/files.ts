import type { Files } from '../../core/recognize.ts';

/**
 * Hooks and proxy files of the Linux platforms, and folders that people take for theirs. Platform.sh has a `.platform` too, with files of its own.
 * Source: Elastic Beanstalk guide, platforms-linux-extend.hooks.html and platforms-linux-extend.proxy.html, checked 2026-11-30.
 */
export const platformFiles: Files = {
  ownNames: ['.platform/*.{sh,conf,config}', '.platform/*hook*/**', '.platform/{nginx,httpd,apache,apache2}/**', '.ebextensions/{nginx,httpd}/**'],
};
