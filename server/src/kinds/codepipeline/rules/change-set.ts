import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { type Action, pipelineOf } from '../pipeline.ts';

/** An execution of a change set that no action of the pipeline makes. */
export const changeSet: Rule = {
  id: 'codepipeline/change-set',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    const pipeline = pipelineOf(root);
    const all = pipeline.actions.filter(({ providerName }) => providerName === 'CloudFormation');
    const made = all.filter(({ configuration }) => configuration.text('ActionMode') === 'CHANGE_SET_REPLACE');
    // Made elsewhere, or computed.
    if (pipeline.isOpen || made.length === 0 || made.some((each) => setOf(each) === undefined)) return;
    const sets = new Set(made.map(setOf));
    for (const action of all) {
      const { configuration } = action;
      const [name, stack] = [configuration.text('ChangeSetName'), configuration.text('StackName')];
      const fact = configuration.at('ChangeSetName');
      if (configuration.text('ActionMode') !== 'CHANGE_SET_EXECUTE' || !fact || name === undefined || stack === undefined || sets.has(setOf(action))) continue;
      const same = made.flatMap((each) => (each.configuration.text('StackName') === stack ? (each.configuration.text('ChangeSetName') ?? []) : []));
      report(
        fact.node,
        same.length > 0
          ? `No action makes the change set ${code(name)} of ${code(stack)}. Expected ${oneOfCodes([...new Set(same)])}, which an action before makes.`
          : `No action makes a change set of ${code(stack)}. Expected the stack and change set of an action with \`CHANGE_SET_REPLACE\`.`,
      );
    }
  },
};

function setOf({ configuration }: Action): string | undefined {
  const [name, stack] = [configuration.text('ChangeSetName'), configuration.text('StackName')];
  return name === undefined || stack === undefined ? undefined : `${stack}\n${name}`;
}
