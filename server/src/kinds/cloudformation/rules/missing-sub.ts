import { type Fact, pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { positionMap } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { callIn, pseudoParameters, untagged } from '../functions.ts';
import { textsIn, upTo } from '../places.ts';
import { isDefined, isOpenTemplate } from '../questions.ts';

/** Values whose text belongs to others, which have variables of the same form. */
const others = /^(?:UserData|BuildSpec|Definition\w*|ZipFile|InlineCode|TemplateBody|Commands?|EntryPoint|Body|Content|\w*MappingTemplate|Sql)$/;

/** Source: the template reference, intrinsic-function-reference-sub.html; cfn-lint 1.51, E1029. Checked 2026-11-30. */
export const missingSub: Rule = {
  id: 'cloudformation/missing-sub',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { text, syntax, ask, report }) {
    const isKnown = (name: string): boolean => Object.hasOwn(pseudoParameters, name) || ask(isDefined, name);
    for (const placed of textsIn(part, text, '${', '/Resources/*/Properties', '/Outputs/*/Value', '/Outputs/*/Export/Name')) {
      const { fact, place } = placed;
      const { node } = fact;
      if (node.tag !== undefined || node.type !== 'scalar' || node.broken || /[\r\n]/.test(node.text)) continue;
      const [, ...around] = upTo(placed);
      if (others.test(String(fact.segment)) || around.some((each) => others.test(String(each.segment)) || isReplaced(each))) continue;
      const isArgument = [fact, fact.parent, fact.parent?.parent].some((each) => each && each !== place && isCalled(each));
      for (const match of node.text.matchAll(/\$\{([A-Za-z0-9:]+)((?:\.[A-Za-z0-9]+)*)\}/g)) {
        const [all, name = '', attribute = ''] = match;
        if (!isKnown(name) || (attribute !== '' && name.startsWith('AWS::'))) continue;
        const span = positionMap(text, node, syntax)?.toSource({ start: match.index, end: match.index + all.length });
        if (!span) continue;
        const path = pathOf(fact);
        const operation = syntax === 'json' ? ({ op: 'nest', path, key: 'Fn::Sub' } as const) : ({ op: 'tag', path, tag: '!Sub' } as const);
        report(span, `${code(all)} is not replaced in a plain string. Expected the string in ${code('Fn::Sub')}.`, {
          // A script or another service may have a variable of that name.
          ...(name.startsWith('AWS::') || !ask(isOpenTemplate, '') ? {} : { severity: 'warning' as const }),
          ...(isArgument ? {} : { fix: { title: 'Put the string in `Fn::Sub`', operations: [operation] } }),
        });
        break;
      }
    }
  },
};

/** What is in such a function is replaced, or is that of a macro. */
const isReplaced = ({ node }: Fact): boolean => {
  const value = resolve(node);
  const call = value && callIn(value);
  const inner = call?.isTag && value?.type === 'map' ? callIn(untagged(value)) : undefined;
  return [call?.function.name, inner?.function.name].some((name) => name === 'Fn::Sub' || name === 'Fn::Transform');
};

const isCalled = ({ node }: Fact): boolean => {
  const value = resolve(node);
  return value !== undefined && callIn(value) !== undefined;
};
