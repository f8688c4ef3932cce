import { unknownNames } from '../../../core/names.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { reference } from '../../cloudformation/names.ts';
import { othersOf } from '../given.ts';

/** All files of the folder make one template. Source: Elastic Beanstalk guide, environment-resources.html, checked 2026-11-30. */
export const undefinedReference = unknownNames({
  id: 'ebextensions/undefined-reference',
  severity: 'warning',
  family: reference,
  elsewhere: (nearby) =>
    othersOf(nearby)?.flatMap((document) => {
      const top = resolve(document);
      const sections = top?.type === 'map' ? top.entries.filter(({ key }) => key === 'Resources' || key === 'Parameters') : [];
      return sections.flatMap(({ value }) => {
        const section = resolve(value);
        return section?.type === 'map' ? section.entries.map(({ key }) => key) : [];
      });
    }),
  says: ({ text }) => `No file of this folder has a resource or parameter called ${code(text)}, and it is not one of the environment.`,
});
