import type { Kind } from '../../core/kind.ts';
import { contains, type Span } from '../../core/node.ts';
import { code, oneOfCodes } from '../../core/words.ts';
import type { At } from '../parameter-values/giving.ts';
import { parameterHover } from '../parameter-values/words.ts';
import { allOptions, commandsWith } from './commands.ts';
import { sectionsIn } from './sections.ts';
import { overridesIn, templateOf } from './template.ts';

/** The parameter whose name or value is at an offset, and the template that has it. */
function givenAt(at: At, offset: number) {
  for (const { section, overrides } of overridesIn(at))
    for (const given of overrides.given) {
      const span = [given.span, ...given.values.map((value) => value.span)].find((each: Span) => contains(each, offset));
      if (span && given.name !== undefined) return { name: given.name, span, template: templateOf(section, overrides, at) };
    }
  return undefined;
}

/** A parameter, as its template describes it; an option of another command; an environment by its name. */
export const explain: NonNullable<Kind['explain']> = ({ root, text, syntax, offset, fileName, around }) => {
  const given = givenAt({ root, text, syntax, fileName, around }, offset);
  if (given) return { span: given.span, markdown: parameterHover(given.name, given.template) };
  const foreign = sectionsIn(root).flatMap(({ own }) => [...own.values()].filter(({ entry, key }) => entry && !key && contains(entry.keySpan, offset)))[0]
    ?.entry;
  const about = foreign && allOptions[foreign.key]?.about;
  if (foreign && about !== undefined)
    return { span: foreign.keySpan, markdown: `${code(foreign.key)} · option of ${oneOfCodes(commandsWith(foreign.key))}\n\n${about}` };
  const environment = root.children.find(({ entry, key }) => entry && !key && contains(entry.keySpan, offset))?.entry;
  if (!environment) return undefined;
  return {
    span: environment.keySpan,
    markdown: `${code(environment.key)} · environment\n\nSettings for commands run with \`--config-env ${environment.key}\`.`,
  };
};
