import type { Rule } from '../../../core/kind.ts';
import { formOf } from '../given.ts';

/** Other tools may read it, or make JSON of it first. Source: aws-cli, argprocess.py: a value that begins with a bracket is JSON, any other is shorthand; checked 2026-11-30. */
export const yamlList: Rule = {
  id: 'cloudformation-parameters/yaml-list',
  severity: 'information',
  on: [''],
  check({ node }, { root, syntax, report }) {
    if (syntax !== 'yaml' || formOf(root) !== 'list' || node.type !== 'list' || node.flow || node.items.length === 0) return;
    report({ start: node.start, end: node.start + 1 }, 'This list is YAML. `aws cloudformation --parameters file://` reads JSON only.');
  },
};
