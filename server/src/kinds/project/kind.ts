import snippets from '../../../../snippets/project.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { projectFile } from './files.ts';
import { names } from './names.ts';
import { asks, explain, offer } from './pointer.ts';
import { duplicateRule } from './rules/duplicate-rule.ts';
import { ruleCondition } from './rules/rule-condition.ts';
import { rulePattern } from './rules/rule-pattern.ts';
import { rulePointer } from './rules/rule-pointer.ts';
import { unknownRule } from './rules/unknown-rule.ts';
import { projectSchema } from './schema.ts';

/** The kind of our own project file: it knows the ids of all rules and kinds. */
export const projectKind = (rules: readonly string[], kinds: readonly string[]): Kind => ({
  id: 'project',
  title: 'the project file',
  files: projectFile,
  reader: 'yaml',
  asks,
  schema: projectSchema(rules, kinds),
  names,
  offer,
  explain,
  rules: [duplicateRule, ruleCondition, rulePattern, rulePointer, unknownRule],
  snippets,
});
