import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve, type Span } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { callsIn } from '../calls.ts';
import { transformsOf } from '../transforms.ts';

const EXTENSIONS = 'AWS::LanguageExtensions';

/** Source: the template reference, transform-aws-languageextensions.html, checked 2026-11-23. */
export const missingTransform: Rule = {
  id: 'cloudformation/missing-transform',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const { names } = transformsOf(root);
    const tell = (span: Span, name: string, transform: string): void => {
      if (!names.includes(transform)) report(span, `${code(name)} needs the transform ${code(transform)}, which this template does not have.`);
    };
    for (const { call, fact } of callsIn(root)) {
      const node = resolve(fact.node);
      const key = node?.type === 'map' ? node.entries[0] : undefined;
      if (call.function.transform && key) tell(key.keySpan, call.function.name, call.function.transform);
    }
    const waiting: Fact[] = [root];
    for (let fact = waiting.pop(); fact; fact = waiting.pop())
      for (const child of fact.children) {
        if (child.entry?.key.startsWith('Fn::ForEach')) tell(child.entry.keySpan, 'Fn::ForEach', EXTENSIONS);
        else waiting.push(child);
      }
  },
};
