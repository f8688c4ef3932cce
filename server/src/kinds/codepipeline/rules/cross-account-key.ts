import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, pipelineOf, storesOf, textAt } from '../pipeline.ts';

/** An action of another account, which can't read what the default key or a key by its alias encrypts. */
export const crossAccountKey: Rule = {
  id: 'codepipeline/cross-account-key',
  severity: 'hint',
  on: [''],
  check(_, { root, report }) {
    const pipeline = pipelineOf(root);
    const own = accountOf(textAt(pipeline.fact, 'roleArn')?.text);
    const stores = storesOf(pipeline).map(({ fact }) => fact);
    if (own === undefined || stores.length === 0) return;
    const foreign = pipeline.actions.flatMap(({ fact, inputs, outputs }) => {
      const role = textAt(fact, 'roleArn');
      const account = accountOf(role?.text);
      return role && account !== undefined && account !== own && inputs.length + outputs.length > 0 ? [{ role, account }] : [];
    });
    const [first] = foreign;
    if (!first) return;
    for (const store of stores) {
      const id = child(child(store, 'encryptionKey'), 'id');
      if (id && isAlias(id))
        report(id.node, `An alias is known in its own account only, and an action acts in ${code(first.account)}. Expected the id or ARN of the key.`, {
          severity: 'warning',
          related: [{ start: first.role.node.start, end: first.role.node.end, message: 'The action in the other account.' }],
        });
    }
    if (stores.some((store) => child(store, 'encryptionKey') !== undefined)) return;
    report(
      first.role.node,
      `The action acts in ${code(first.account)}, another account than the pipeline, and the artifacts have the default key, which can't be shared. Expected \`encryptionKey\` with a customer managed key.`,
    );
  },
};

const accountOf = (arn: string | undefined): string | undefined => (arn === undefined ? undefined : /^arn:[\w-]+:iam::(\d{12}):/.exec(arn)?.[1]);

const isAlias = ({ node }: Fact): boolean => node.type === 'scalar' && /(^|:)alias\//.test(node.text);
