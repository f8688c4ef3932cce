import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { find, givenIn } from '../given.ts';

const NAMESPACE = 'aws:autoscaling:launchconfiguration';
/** Which types have which option. Source: Elastic Beanstalk guide, command-options-general.html, checked 2026-11-30. */
const takers = { RootVolumeIOPS: ['io1', 'gp3'], RootVolumeThroughput: ['gp3'] };

export const rootVolume: Rule = {
  id: 'ebextensions/root-volume',
  severity: 'error',
  on: [''],
  check({ node }, { report }) {
    const all = givenIn(node);
    const type = find(all, NAMESPACE, 'RootVolumeType');
    const number = (option: string): number => Number(find(all, NAMESPACE, option)?.text ?? Number.NaN);
    if (type?.text === undefined) return;
    for (const [option, types] of Object.entries(takers)) {
      const given = find(all, NAMESPACE, option);
      if (given?.value && given.text !== undefined && !types.includes(type.text))
        report(
          given.span,
          `A root volume of type ${code(type.text)} doesn’t support ${code(option)}. Expected the type ${types.map((each) => code(each)).join(' or ')}.`,
          {
            related: [{ start: type.span.start, end: type.span.end, message: 'The type is set here.' }],
          },
        );
    }
    const iops = find(all, NAMESPACE, 'RootVolumeIOPS');
    const most = type.text === 'gp3' ? 16_000 : 20_000;
    const least = type.text === 'gp3' ? 3_000 : 100;
    if (iops?.value && takers.RootVolumeIOPS.includes(type.text) && (number('RootVolumeIOPS') < least || number('RootVolumeIOPS') > most))
      report(iops.value, `A root volume of type ${code(type.text)} can't have ${code(iops.text ?? '')} IOPS. Expected ${least} to ${most}.`);
  },
};
