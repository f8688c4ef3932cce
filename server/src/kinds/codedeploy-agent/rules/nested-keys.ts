import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { plainName } from '../../ruby-keys.ts';
import { settings } from '../schema.ts';

export const nestedKeys: Rule = {
  id: 'codedeploy-agent/nested-keys',
  severity: 'error',
  on: ['/*'],
  check({ entry, key, node }, { report }) {
    if (!entry || key || node.type !== 'map') return;
    const setting = node.entries.find((each) => Object.hasOwn(settings, plainName(each.key)));
    const inside = setting ? `${code(setting.key)} below it` : 'a map';
    report(entry.keySpan, `The agent does not know ${code(entry.key)}, which contains ${inside}. Expected all keys at the top level.`, {
      severity: setting ? 'error' : 'hint',
      typing: entry.keySpan,
    });
  },
};
