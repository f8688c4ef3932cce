import { type Fact, perRoot, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code, isYes } from '../../../core/words.ts';
import { callIn } from '../functions.ts';
import { isStored, parameterOf } from '../parameters.ts';
import { branchesOf, childOf, literalIn, refIn, resourceOf } from '../resources.ts';

/** Properties whose value is a secret, whatever holds them. Source: cfn-lint 1.51, W2501, and the resource types of AWS; checked 2026-11-30. */
const secrets =
  /^(?:Master|MasterUser|Admin|AdminUser|User|Root|Db|DB|KdcAdmin|CrossRealmTrustPrincipal|ADDomainJoin)?Password$|^(?:AuthToken|OAuthToken|OauthToken|SecretToken|SecretAccessKey|ClientSecret|SecretString)$/;

/** What stands for a secret that people set later. */
const later = /^(?:empty|none|null|todo|tbd|dummy|placeholder|change[-_ ]?me|replace[-_ ]?me|\{\}|\[\])$/i;

const dynamic = `a dynamic reference such as ${code('{{resolve:secretsmanager:my-secret:SecretString:password}}', 80)}`;
const generated = `${code('GenerateSecretString')}, or a parameter with ${code('NoEcho')}`;

/** Source: CloudFormation user guide, security-best-practices.html; dynamic-references.html. Checked 2026-11-30. */
export const plaintextSecret: Rule = {
  id: 'cloudformation/plaintext-secret',
  severity: 'warning',
  on: ['/Resources'],
  check(_, { root, report }) {
    const parameters = parametersOf(root);
    const told = new Set<Fact>();
    for (const resource of select(root, '/Resources/*')) {
      for (const fact of secretsOf(resource)) {
        const name = String(fact.segment);
        for (const value of branchesOf(fact)) {
          const node = resolve(value.node);
          if (node?.type === 'scalar' && !callIn(node) && node.tag === undefined) {
            if (isSecret(node.text) && !(name === 'SecretString' && later.test(node.text.trim())))
              report(node, `${code(name)} is in the template in plain text. Expected ${name === 'SecretString' ? generated : dynamic}.`);
            continue;
          }
          const parameter = parameters.get(refIn(value) ?? '');
          if (!parameter || told.has(parameter)) continue;
          told.add(parameter);
          const preset = literalIn(parameter, 'Default');
          if (isStored(parameterOf(parameter)?.type ?? '') || preset?.includes('{{')) continue;
          const isHidden = childOf(parameter, 'NoEcho');
          if (isHidden && (isHidden.computed || isYes(literalIn(parameter, 'NoEcho') ?? 'true'))) continue;
          const span = parameter.entry?.keySpan ?? parameter.node;
          report(
            span,
            `The parameter ${code(String(parameter.segment))} is the value of ${code(name)}, but everyone who can see the stack can read it. Expected ${code('NoEcho: true')}.`,
            {
              related: [{ start: value.node.start, end: value.node.end, message: 'Here it is used.' }],
              ...(isHidden
                ? {}
                : {
                    fix: { title: 'Add `NoEcho: true`', operations: [{ op: 'insert', path: ['Parameters', parameter.segment], key: 'NoEcho', value: 'true' }] },
                  }),
            },
          );
        }
      }
    }
  },
};

/** The properties of a resource that are secrets. */
const secretsOf = perRoot((resource): readonly Fact[] => {
  const { type, properties } = resourceOf(resource);
  const found: Fact[] = [];
  const waiting = properties && type?.startsWith('AWS::') ? [properties] : [];
  for (let fact = waiting.pop(); fact; fact = waiting.pop())
    if (secrets.test(String(fact.segment)) && fact.schema.type !== 'flag') found.push(fact);
    else waiting.push(...fact.children);
  return found;
});

const parametersOf = perRoot((root) => new Map(select(root, '/Parameters/*').map((fact) => [String(fact.segment), fact])));

/** A text that stands for itself: no dynamic reference, and no blank to fill in. */
const isSecret = (text: string): boolean => text.trim() !== '' && !/\{\{|\{%|<%|#\{|\$\{|^<.*>$/.test(text);
