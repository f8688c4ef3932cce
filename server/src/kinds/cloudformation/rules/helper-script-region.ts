import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { type HelperCall, helperCallsIn, optionValue, type Run } from '../user-data.ts';

/** Source: template reference, cfn-init.html and cfn-signal.html, and the option parsers of aws-cfn-bootstrap 1.4-31, checked 2026-11-30. */
export const helperScriptRegion: Rule = {
  id: 'cloudformation/helper-script-region',
  severity: 'warning',
  on: ['/Resources'],
  check(_, { root, text, syntax, report }) {
    for (const call of helperCallsIn(root, text, syntax)) {
      const stack = optionValue(call, '--stack');
      const has = (name: string): boolean => call.given.some(({ option }) => option?.name === name);
      // An unknown option is a misspelt one, perhaps this.
      if (!stack || call.isOpen || has('--region') || has('--url') || call.given.some(({ option }) => !option)) continue;
      const region = regionIn(call);
      const to = region === undefined ? undefined : call.replace({ start: call.span.end, end: call.span.end }, ` --region ${region}`);
      report(
        call.text.map.toSource(call.program),
        `Without ${code('--region')}, ${code(call.script.name)} looks for the stack in ${code('us-east-1')}. Expected ${code('--region')} with ${code('AWS::Region')}.`,
        to ? { fix: { title: 'Add `--region`', operations: [to], suggestion: true } } : {},
      );
    }
  },
};

const regions = new WeakMap<Run, { readonly found: string | undefined }>();

/** The pseudo parameter as the script has it in another place. */
function regionIn({ text, run }: HelperCall): string | undefined {
  const kept = regions.get(run) ?? { found: run.text.match(/[\ue000-\uf8ff]/g)?.find((each) => text.says(each) === '${AWS::Region}') };
  regions.set(run, kept);
  return kept.found;
}
