import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { positionMap } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { scalarsIn } from '../calls.ts';
import { callsOf, pseudoParameters } from '../functions.ts';
import { reference } from '../names.ts';
import { placeOf } from '../resources.ts';
import { transformsOf } from '../transforms.ts';

/** Values whose text belongs to others, which have variables of the same form. */
const others = /^(?:UserData|BuildSpec|Definition\w*|ZipFile|InlineCode|TemplateBody|Commands?|EntryPoint|Body|Content|\w*MappingTemplate|Sql)$/;

/** Source: the template reference, intrinsic-function-reference-sub.html; cfn-lint 1.51, E1029. Checked 2026-11-30. */
export const missingSub: Rule = {
  id: 'cloudformation/missing-sub',
  severity: 'error',
  on: [''],
  check(root, { text, syntax, names, report }) {
    const { isOpen } = transformsOf(root);
    let known: Set<string> | undefined;
    const isKnown = (name: string): boolean => {
      known ??= new Set(names().flatMap(({ family, role, scope, text: each }) => (family === reference && role === 'definition' && !scope ? [each] : [])));
      return Object.hasOwn(pseudoParameters, name) || known.has(name);
    };
    for (const fact of scalarsIn(root)) {
      const { node } = fact;
      if (node.type !== 'scalar' || !node.text.includes('${') || node.tag !== undefined || node.broken || /[\r\n]/.test(node.text)) continue;
      const place = placeOf(fact);
      if (place === undefined || place === 'Metadata') continue;
      const around = aroundOf(fact);
      if (around === 'others') continue;
      for (const match of node.text.matchAll(/\$\{([A-Za-z0-9:]+)((?:\.[A-Za-z0-9]+)*)\}/g)) {
        const [all, name = '', attribute = ''] = match;
        if (!isKnown(name) || (attribute !== '' && name.startsWith('AWS::'))) continue;
        const span = positionMap(text, node, syntax)?.toSource({ start: match.index, end: match.index + all.length });
        if (!span) continue;
        const path = pathOf(fact);
        const operation = syntax === 'json' ? ({ op: 'nest', path, key: 'Fn::Sub' } as const) : ({ op: 'tag', path, tag: '!Sub' } as const);
        report(span, `${code(all)} is not replaced in a plain string. Expected the string in ${code('Fn::Sub')}.`, {
          // A script or another service may have a variable of that name.
          ...(name.startsWith('AWS::') || !isOpen ? {} : { severity: 'warning' as const }),
          ...(around === 'a function' ? {} : { fix: { title: 'Put the string in `Fn::Sub`', operations: [operation] } }),
        });
        break;
      }
    }
  },
};

/** What a string stands in: text that belongs to others or has its variables already, a function that takes no other one there, or nothing of that. */
function aroundOf(fact: Fact): 'others' | 'a function' | undefined {
  let isArgument = false;
  for (let at: Fact | undefined = fact, steps = 0; at; at = at.parent, steps++) {
    if (others.test(String(at.segment))) return 'others';
    const node = resolve(at.node);
    const names = node ? callsOf(node).map((call) => call.function.name) : [];
    // What a macro gets is its own.
    if (names.some((name) => name === 'Fn::Sub' || name === 'Fn::Transform')) return 'others';
    if (names.length > 0 && steps <= 2) isArgument = true;
  }
  return isArgument ? 'a function' : undefined;
}
