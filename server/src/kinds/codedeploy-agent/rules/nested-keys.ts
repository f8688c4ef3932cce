import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { plainName } from '../../ruby-keys.ts';
import { settings } from '../schema.ts';
import { page } from './nested-keys.md';

export const nestedKeys: Rule = {
  id: 'codedeploy-agent/nested-keys',
  severity: 'error',
  page,
  on: ['/*'],
  check({ entry, key, node }, { report }) {
    if (!entry || key || node.type !== 'map') return;
    const setting = node.entries.find((each) => Object.hasOwn(settings, plainName(each.key)));
    const inside = setting ? `${quoted(setting.key)} below it` : 'a map';
    report(entry.keySpan, `The agent does not know ${quoted(entry.key)}, which contains ${inside}. Expected all keys at the top level.`, {
      severity: setting ? 'error' : 'hint',
      typing: entry.keySpan,
    });
  },
};
