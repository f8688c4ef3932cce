import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { find, givenIn } from '../given.ts';

/** Source: Elastic Beanstalk guide, command-options-general.html, aws:autoscaling:asg, checked 2026-11-30. */
export const sizeRange: Rule = {
  id: 'ebextensions/size-range',
  severity: 'error',
  on: [''],
  check({ node }, { report }) {
    const [min, max] = ['MinSize', 'MaxSize'].map((option) => find(givenIn(node), 'aws:autoscaling:asg', option));
    if (!min?.value || !max || !(Number(min.text) > Number(max.text))) return;
    report(min.value, `${code('MinSize')} is ${min.text}, but ${code('MaxSize')} is ${max.text}. Expected at most ${max.text}.`, {
      related: [{ start: max.span.start, end: max.span.end, message: 'The maximum is set here.' }],
    });
  },
};
