import { type Fact, factsIn, perPart, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve, type Span } from '../../../core/node.ts';
import type { Problem } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { callsTo } from '../calls.ts';
import { functions } from '../functions.ts';
import { childOf } from '../resources.ts';
import { serverlessIn } from '../sam/effective.ts';
import { serverlessTypes } from '../sam/names.ts';
import { meansSam, SAM, transformsOf } from '../transforms.ts';

const EXTENSIONS = 'AWS::LanguageExtensions';
const BLUE_GREEN = 'AWS::CodeDeployBlueGreen';

/** Source: the template reference, transform-aws-languageextensions.html, checked 2026-11-23. */
export const missingTransform: Rule = {
  id: 'cloudformation/missing-transform',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const { names } = transformsOf(root);
    const fix = (transform: string): Pick<Problem, 'fix'> =>
      select(root, '/Transform').length > 0
        ? {}
        : {
            fix: { title: `Add ${code(`Transform: ${transform}`)}`, operations: [{ op: 'insert', path: [], key: 'Transform', value: transform, first: true }] },
          };
    const tell = (span: Span, name: string, transform: string): void => {
      if (!names.includes(transform) && !(transform === SAM && names.some(meansSam)))
        report(span, `${code(name)} needs the transform ${code(transform)}, which this template does not have.`, fix(transform));
    };
    // One of them says it for all.
    const serverless = [...serverlessIn(root).values()].find(({ type: each }) => Object.hasOwn(serverlessTypes, each));
    const type = childOf(serverless?.fact, 'Type');
    if (type) tell(type.node, serverless?.type ?? '', SAM);
    for (const { entry } of serverless ? [] : select(root, '/Globals')) if (entry) tell(entry.keySpan, 'Globals', SAM);
    for (const { node } of select(root, '/Hooks/*/Type'))
      if (literalOf(node) === 'AWS::CodeDeploy::BlueGreen') tell(node, 'AWS::CodeDeploy::BlueGreen', BLUE_GREEN);
    for (const name of extended)
      for (const { call, fact } of callsTo(root, name)) {
        const node = resolve(fact.node);
        const key = node?.type === 'map' ? node.entries[0] : undefined;
        if (call.function.transform && key) tell(key.keySpan, name, call.function.transform);
      }
    for (const { entry } of loopsIn(root)) if (entry) tell(entry.keySpan, 'Fn::ForEach', EXTENSIONS);
  },
};

/** Functions that need a transform. */
const extended = functions.flatMap(({ name, transform }) => (transform === undefined ? [] : [name]));

const isLoop = (fact: Fact): boolean => fact.entry?.key.startsWith('Fn::ForEach') === true;
/** Loops that are in no other one, which needs nothing more. */
const loopsIn = perPart((part) =>
  factsIn(part).filter((fact) => {
    if (!isLoop(fact)) return false;
    let around = fact.parent;
    while (around && !isLoop(around)) around = around.parent;
    return !around;
  }),
);
