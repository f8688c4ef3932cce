import { takesShape } from '../../../core/computed.ts';
import { type Fact, pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code, expectation } from '../../../core/words.ts';
import { callsIn } from '../calls.ts';
import { attributeOf, typeOfParameter, typeOfResource } from '../questions.ts';
import { typeOf } from '../spec.ts';

type Shape = 'text' | 'list';

/** Functions that are told by what they refer to; all others by themselves. */
export const referenceType: Rule = {
  id: 'cloudformation/reference-type',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { data, ask, report }) {
    // Where no function can stand there is nothing to fit.
    if (['Mappings', 'Parameters'].includes(String(pathOf(part)[0]))) return;
    const ofRef = (name: string): Shape | undefined => {
      if (name === 'AWS::NoValue') return undefined;
      const type = ask(typeOfParameter, name);
      if (type !== undefined) return /List/.test(type) ? 'list' : 'text';
      return name === 'AWS::NotificationARNs' ? 'list' : ask(typeOfResource, name) !== undefined || name.startsWith('AWS::') ? 'text' : undefined;
    };
    const ofAttribute = (name: string): Shape | undefined => {
      const dot = name.indexOf('.');
      const { type, name: attribute } = attributeOf(name.slice(dot + 1), name.slice(0, dot), (id) => ask(typeOfResource, id));
      const code = type === undefined ? undefined : typeOf(type, data)?.a?.[attribute]?.t;
      return code === undefined ? undefined : /^\[[^|]*\]$/.test(code) ? 'list' : /^[sinbd]$/.test(code) ? 'text' : undefined;
    };
    for (const { call, fact } of callsIn(part)) {
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
