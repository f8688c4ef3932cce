import { literalOf } from '../../core/computed.ts';
import { type Fact, factsIn, pathOf, scalarsWith } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { resolve } from '../../core/node.ts';
import type { Syntax } from '../../core/parsed.ts';
import { positionMap } from '../../core/position-map.ts';
import { optionOf } from '../beanstalk/settings.ts';
import { configNames } from '../cloudformation/init/names.ts';
import { gives as givenBySam, names as ofTemplate, reference } from '../cloudformation/names.ts';
import { childOf } from '../cloudformation/resources.ts';
import { GET_OPTION, isComputed } from './functions.ts';
import { givenIn } from './given.ts';
import { given } from './resources.ts';

/** Where options of one's own are, unless another namespace is named. */
const CUSTOM = 'aws:elasticbeanstalk:customoption';

/** Options that `Fn::GetOptionSetting` reads. */
const optionName: Family = { title: 'an option', pattern: '^\\S(?:.*\\S)?$', expected: 'a name' };

type File = { readonly text: string; readonly syntax: Syntax };

/** What a template's names are, what services watch, functions in backticks, and options. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const file = { text, syntax };
  return [
    ...[...ofTemplate(root, text, syntax), ...inBackticks(root, file)].map(withWords),
    ...configNames('instance', [root], file),
    ...settings(root, file),
    ...optionUses(root, file),
  ];
};

/** What Elastic Beanstalk makes has its own name. */
const withWords = (name: Name): Name => {
  const about = name.family === reference && Object.hasOwn(given, name.text) ? given[name.text]?.about : undefined;
  return about === undefined ? name : { ...name, about };
};

const naming = /"(?:Ref|Fn::GetAtt)"\s{0,9}:\s{0,9}(?:\[\s{0,9})?"([A-Za-z0-9]+)"/g;

/** `Ref` and `Fn::GetAtt` as JSON in backticks. */
function inBackticks(root: Fact, { text, syntax }: File): Name[] {
  return scalarsWith(root, text, '`').flatMap((fact): Name[] => {
    const { node } = fact;
    const map = node.type === 'scalar' ? positionMap(text, node, syntax) : undefined;
    if (node.type !== 'scalar' || !map) return [];
    return [...node.text.matchAll(naming)].map((found): Name => {
      const [whole = '', name = ''] = found;
      const end = (found.index ?? 0) + whole.length - 1;
      const part = { start: end - name.length, end };
      return { ...map.toSource(part), text: name, family: reference, role: 'use', at: { path: pathOf(fact), part }, edit: (to) => map.edit(part, to) };
    });
  });
}

/** Options that the file sets; those of the service keep their names. */
function settings(root: Fact, { text }: File): Name[] {
  return givenIn(root.node).flatMap(({ namespace, option, span }): Name[] => {
    const start = text.indexOf(option, span.start);
    if (start < 0 || start + option.length > span.end) return [];
    const about = namespace === CUSTOM ? undefined : (optionOf(namespace, option)?.about ?? `An option of \`${namespace}\`.`);
    const place = { start, end: start + option.length, text: option, family: optionName, role: 'definition' as const, space: namespace };
    return [{ ...place, isKey: true, ...(about === undefined ? {} : { about }) }];
  });
}

function optionUses(root: Fact, file: File): Name[] {
  return factsIn(root).flatMap((fact): Name[] => {
    if (fact.computed?.name !== GET_OPTION) return [];
    const argument = childOf(fact, GET_OPTION);
    const [namespace, option] = ['Namespace', 'OptionName'].map((key) => childOf(argument, key));
    const space = namespace ? literalOf(namespace.node, isComputed) : CUSTOM;
    const node = option && resolve(option.node);
    if (!option || node?.type !== 'scalar' || space === undefined || option.computed) return [];
    return [{ ...wholeName(node, file), family: optionName, role: 'use', space, at: { path: pathOf(option) } }];
  });
}

/** What is there in each environment. */
export const gives: NonNullable<Kind['gives']> = (use, root) => [
  ...givenBySam(use, root),
  ...(use.family === reference && use.takes?.includes('resource') !== false ? Object.entries(given).map(([value, { about }]) => ({ value, about })) : []),
];

/** Environments have more resources than those that the guide lists; options are set in many places. */
export const isOpen: NonNullable<Kind['isOpen']> = ({ family, text, role }) => family === optionName || (role === 'use' && text.startsWith('AWSEB'));
