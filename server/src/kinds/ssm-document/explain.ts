import { type Fact, factAt } from '../../core/fact.ts';
import type { Explanation, Kind, Name } from '../../core/kind.ts';
import { nameAt } from '../../core/names.ts';
import { contains, resolve } from '../../core/node.ts';
import { positionMap } from '../../core/position-map.ts';
import { code } from '../../core/words.ts';
import { actionOf } from './actions/index.ts';
import { declaredBy, documentOf, givenBy, type Step, textAt, typeOf } from './document.ts';
import * as families from './families.ts';
import { coursesOf } from './flow.ts';
import { pseudo, referencesIn, system } from './references.ts';

type At = Parameters<NonNullable<Kind['explain']>>[0];

/** What a parameter, a step, an output or a system variable is, by what the file says of it. */
export const explain: NonNullable<Kind['explain']> = (at) => {
  const name = nameAt(at.names, at.offset);
  const words = name && name.text !== '' ? named(name, at.root) : undefined;
  if (name && words) return { span: name, markdown: words.filter(Boolean).join('\n\n') };
  const found = factAt(at.root, at.offset);
  return found && systemVariable(found.fact, at);
};

function named({ family, text, space, role }: Name, root: Fact): string[] | undefined {
  const { parameters, variables, steps } = documentOf(root);
  if (role === 'definition' && (family === families.parameter || family === families.variable)) return undefined;
  if (family === families.parameter) {
    const found = parameters.find(({ name }) => name === text);
    return found
      ? declared(text, 'parameter', found.fact, typeOf(found))
      : Object.hasOwn(pseudo, text)
        ? [`${code(text)} · pseudo parameter`, pseudo[text] ?? '']
        : undefined;
  }
  if (family === families.variable) {
    const found = variables.find(({ name }) => name === text);
    return found && declared(text, 'variable', found.fact, typeOf(found));
  }
  if (family === families.output)
    return aboutOutput(
      text,
      steps.find(({ name }) => name?.text === space),
    );
  const step = family === families.step ? steps.find(({ name }) => name?.text === text) : undefined;
  return step && aboutStep(step, root);
}

function declared(name: string, sort: string, fact: Fact, type: string | undefined): string[] {
  const preset = textAt(fact, 'default')?.text;
  return [
    `${code(name)} · ${sort}${type === undefined ? '' : `: ${type}`}`,
    textAt(fact, 'description')?.text ?? '',
    preset === undefined ? '' : `**Default:** ${code(preset)}`,
  ];
}

function aboutOutput(text: string, step: Step | undefined): string[] | undefined {
  if (!step) return undefined;
  const heading = `${code(`${step.name?.text}.${text}`)} · output`;
  const own = declaredBy(step).find((each) => each.text === text);
  if (own) {
    const [selector, type] = ['Selector', 'Type'].map((key) => textAt(own.fact.parent, key)?.text);
    return [heading, [`**Type:** ${code(type ?? 'String')}`, selector === undefined ? '' : `**Selector:** ${code(selector)}`].filter(Boolean).join('  \n')];
  }
  const given = givenBy(step)[text];
  return given === undefined ? undefined : [heading, `${given} Of ${code(step.action ?? '')}.`];
}

/** The words of the action, and what leads to the step and from it. */
function aboutStep(step: Step, root: Fact): string[] {
  const course = coursesOf(root).find(({ steps }) => steps.includes(step));
  const name = step.name?.text ?? '';
  const from = course?.steps.filter((each) => course.ways.get(each)?.some(({ to }) => to === name)).map((each) => code(each.name?.text ?? '')) ?? [];
  const to = [
    ...new Set(course?.ways.get(step)?.map((way) => `${code(way.to)}${way.why === 'fails' ? ' (failure)' : way.why === 'canceled' ? ' (cancel)' : ''}`)),
  ];
  const outputs = [...declaredBy(step).map((each) => each.text), ...Object.keys(actionOf(step.action)?.outputs ?? {})];
  return [
    `${code(name)} · step`,
    [step.action === undefined ? '' : `**Action:** ${code(step.action)}`, actionOf(step.action)?.about ?? ''].filter(Boolean).join('  \n'),
    [
      from.length > 0 ? `**Comes after:** ${shown(from)}` : '',
      `**Goes on to:** ${shown([...to, ...(!course || course.ends.has(step) ? ['the end'] : [])])}`,
      outputs.length > 0 ? `**Gives:** ${shown([...new Set(outputs)].map((each) => code(each)))}` : '',
    ]
      .filter(Boolean)
      .join('  \n'),
  ];
}

/** So many names are listed. */
const MOST = 8;
const shown = (names: readonly string[]): string => `${names.slice(0, MOST).join(', ')}${names.length > MOST ? `, ${names.length - MOST} more` : ''}`;

/** `{{ global:DATE }}` */
function systemVariable(fact: Fact, { text, syntax, offset }: At): Explanation | undefined {
  const node = resolve(fact.node);
  if (node?.type !== 'scalar' || !contains(node, offset) || !node.text.includes('{{')) return undefined;
  const map = positionMap(text, node, syntax);
  for (const { prefix, head, span, text: written } of map ? referencesIn(node.text) : []) {
    const place = map?.toSource(span);
    if (!place || offset < place.start || offset > place.end || prefix === undefined) continue;
    const about = prefix.startsWith('ssm') ? 'A parameter of Parameter Store.' : system[prefix]?.[head];
    return about === undefined ? undefined : { span: place, markdown: `${code(written)} · system variable\n\n${about}` };
  }
  return undefined;
}
