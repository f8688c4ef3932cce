import { takesShape } from '../../../core/computed.ts';
import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { contains, resolve } from '../../../core/node.ts';
import { code, expectation } from '../../../core/words.ts';
import { callsIn } from '../calls.ts';
import { typeOf } from '../spec.ts';

type Shape = 'text' | 'list';

/** Functions that are told by what they refer to; all others by themselves. */
export const referenceType: Rule = {
  id: 'cloudformation/reference-type',
  severity: 'error',
  on: [''],
  check(root, { data, report }) {
    const typesIn = (section: string): Map<string, string> =>
      new Map(
        select(root, `/${section}/*/Type`).flatMap(({ node, parent }) => (node.type === 'scalar' ? [[String(parent?.segment), node.text] as const] : [])),
      );
    const parameters = typesIn('Parameters');
    const resources = typesIn('Resources');
    const ofRef = (name: string): Shape | undefined => {
      if (name === 'AWS::NoValue') return undefined;
      const type = parameters.get(name);
      if (type !== undefined) return /List/.test(type) ? 'list' : 'text';
      return name === 'AWS::NotificationARNs' ? 'list' : resources.has(name) || name.startsWith('AWS::') ? 'text' : undefined;
    };
    const ofAttribute = (name: string): Shape | undefined => {
      const dot = name.indexOf('.');
      const type = resources.get(name.slice(0, dot));
      const code = type === undefined ? undefined : typeOf(type, data)?.a?.[name.slice(dot + 1)]?.t;
      return code === undefined ? undefined : /^\[[^|]*\]$/.test(code) ? 'list' : /^[sinbd]$/.test(code) ? 'text' : undefined;
    };
    // Where no function can stand there is nothing to fit.
    const literal = root.children.filter(({ segment }) => segment === 'Mappings' || segment === 'Parameters').map(({ node }) => node);
    for (const { call, fact } of callsIn(root)) {
      if (literal.some((section) => contains(section, fact.node.start))) continue;
      const argument = resolve(call.argument);
      const isAttribute = call.function.name === 'Fn::GetAtt';
      if (!argument || argument.broken || !fact.wanted || (call.function.name !== 'Ref' && !isAttribute)) continue;
      const name =
        argument.type === 'list'
          ? argument.items.map((item) => (item.type === 'scalar' ? item.text : '')).join('.')
          : argument.type === 'scalar'
            ? argument.text
            : '';
      const gives = isAttribute ? ofAttribute(name) : ofRef(name);
      if (!gives || takesShape(fact.wanted, gives)) continue;
      report(argument, `${code(name)} gives a ${gives === 'list' ? 'list' : 'string'}, but ${subject(fact)} takes ${expectation(fact.wanted)}.`);
    }
  },
};

const subject = ({ entry }: Fact): string => (entry ? code(entry.key) : 'this item');
