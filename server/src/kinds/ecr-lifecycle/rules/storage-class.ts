import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';

/** Source: Amazon ECR user guide, lifecycle_policy_parameters.html of 2026-04-13, checked 2026-11-30. */
export const storageClass: Rule = {
  id: 'ecr-lifecycle/storage-class',
  severity: 'error',
  on: ['/rules/*'],
  check(rule, { report }) {
    const type = textAt(rule, '/selection/countType') ?? '';
    const [selection] = select(rule, '/selection');
    const [of] = select(rule, '/selection/storageClass');
    const [count] = select(rule, '/selection/countType');
    const wanted = type === 'sinceImageTransitioned' ? 'archive' : 'standard';
    const own = textAt(rule, '/selection/storageClass');
    const isKnown = ['imageCountMoreThan', 'sinceImagePushed', 'sinceImagePulled', 'sinceImageTransitioned'].includes(type);
    if (isKnown && of && own !== undefined && own !== wanted)
      report(of.node, `${code(type)} is about images in the class ${code(wanted)}. Expected ${code(wanted)}.`, {
        fix: { title: `Change to ${code(wanted)}`, operations: [{ op: 'set', path: pathOf(of), to: wanted }] },
      });
    else if (selection && count && wanted === 'archive' && lacks(selection, 'storageClass'))
      report(count.node, `${code(type)} is about archived images, and nothing says so. Expected \`storageClass\` with \`archive\`.`, {
        typing: selection.node,
        fix: { title: 'Add `storageClass`', operations: [{ op: 'insert', path: pathOf(selection), key: 'storageClass', value: 'archive' }] },
      });
    const [action] = select(rule, '/action');
    const [kind] = select(rule, '/action/type');
    if (action && kind && textAt(rule, '/action/type') === 'transition' && lacks(action, 'targetStorageClass'))
      report(kind.node, 'Nothing says where the images go. Expected `targetStorageClass` with `archive`.', {
        typing: action.node,
        fix: { title: 'Add `targetStorageClass`', operations: [{ op: 'insert', path: pathOf(action), key: 'targetStorageClass', value: 'archive' }] },
      });
  },
};
