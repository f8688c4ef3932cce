import type { Nearby } from '../../core/around.ts';
import { code, isYes } from '../../core/words.ts';
import { parameterIn } from '../cloudformation/parameters.ts';
import { type At, type GivingsOf, isAbout, type Template, templateAt } from '../parameter-values/giving.ts';
import { type Overrides, overridesOf } from './overrides.ts';
import { type Section, sectionsIn, textOf } from './sections.ts';

/** Where the CLI looks for the template, the first that is there. Source: samcli/commands/_utils/options.py, checked 2026-11-30. */
const usualNames = ['template.yaml', 'template.yml', 'template.json'];

/** The options that name the template; the second is an older name of the first, which the CLI still takes. */
const naming = ['template_file', 'template'];

/**
 * The path of the template that a command works on; `undefined` where it isn't written out. What `sam build` leaves has the parameters of
 * what it was made of.
 */
export function templatePath(section: Section, { around }: Nearby): { readonly path: string; readonly isNamed: boolean } | undefined {
  const option = naming.find((name) => section.options.has(name));
  const named = option === undefined ? undefined : textOf(section, option);
  if (option !== undefined && named === undefined) return undefined;
  if (named !== undefined && !/^(?:\.\/)?\.aws-sam\//.test(named)) return { path: named, isNamed: true };
  const beside = around.list('.') ?? [];
  const path = usualNames.find((name) => beside.some((item) => !item.folder && item.name === name));
  return path === undefined ? undefined : { path, isNamed: false };
}

/** The template of a command; else the reason why there is none, as the end of a sentence. */
export function templateOf(section: Section, overrides: Overrides | undefined, nearby: Nearby): Template | string {
  const found = templatePath(section, nearby);
  if (!found) return 'no template is set, and there is none next to this file.';
  const template = templateAt(found.path, nearby.around);
  if (typeof template === 'string' || found.isNamed || !overrides || isAbout(overrides.given, template)) return template;
  return `${code(found.path)} has none of these parameters.`;
}

/** The overrides of a file, each with the command that gets them. */
export const overridesIn = ({ root, text, syntax }: Pick<At, 'root' | 'text' | 'syntax'>): { readonly section: Section; readonly overrides: Overrides }[] =>
  sectionsIn(root).flatMap((section) => {
    const fact = section.own.get('parameter_overrides');
    return fact ? [{ section, overrides: overridesOf(fact, { text, syntax }) }] : [];
  });

/**
 * What the file gives to each command. `sam deploy` passes over what the template doesn't have, and keeps the value that a stack has for what
 * is missing; it saves no value of a parameter with `NoEcho`. Source: samcli/commands/deploy/deploy_context.py and guided_config.py, checked 2026-11-30.
 */
export const givings: GivingsOf = (at) =>
  overridesIn(at).map(({ section, overrides }) => {
    const template = templateOf(section, overrides, at);
    const isWhole = section.command === 'deploy' && !overrides.isOpen && overrides.given.length > 0;
    return {
      given: overrides.given,
      template,
      severity: 'warning',
      ...(isWhole && typeof template === 'object' ? { place: overrides.fact.entry?.keySpan, elsewhere: secretsOf(template) } : {}),
    };
  });

const secretsOf = ({ parameters }: Template): string[] =>
  [...parameters].flatMap(([name, { node }]) => (isYes(parameterIn(node)?.scalars.get('NoEcho')?.text ?? '') ? [name] : []));
