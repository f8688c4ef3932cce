import type { Rule } from '../../../core/kind.ts';
import { lineEndAfter } from '../../../core/lines.ts';
import { hasWindowsStart, startFault } from '../../script-start.ts';
import { hookAt } from '../place.ts';

/** The instance runs the file itself. Source: Elastic Beanstalk guide, platforms-linux-extend.hooks.html, checked 2026-11-30. */
export const hookStart: Rule = {
  id: 'eb-platform/hook-start',
  severity: 'warning',
  on: [''],
  check(_, { text, around, fileName, marked, report }) {
    if (!hookAt({ around, fileName })) return;
    const line = { start: 0, end: Math.max(lineEndAfter(text, 0), Math.min(1, text.length)) };
    const found = marked && text.startsWith('#!') ? 'begins with a byte order mark in front of `#!`' : startFault(text);
    if (found !== undefined)
      report(
        line,
        `This hook ${found}, so the instance can’t run it and the deployment fails. Expected \`#!\` and an interpreter as its first line, such as \`#!/bin/bash\`.`,
      );
    else if (hasWindowsStart(text))
      report(line, 'This hook has Windows line endings, and on Linux the interpreter that its first line names is not found. Expected lines that end in LF.');
  },
};
