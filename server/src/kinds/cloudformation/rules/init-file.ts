import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { initOf, membersOf } from '../init/read.ts';
import { branchesOf, childOf, literalIn } from '../resources.ts';

/** What a file is made of. Source: template reference, aws-resource-init.html, and file_tool.py of aws-cfn-bootstrap 1.4-31, checked 2026-11-30. */
export const initFile: Rule = {
  id: 'cloudformation/init-file',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check: (resource: Fact, { report }) => checkFiles([...(initOf(resource)?.configs.values() ?? [])].flat(), report),
};

/** The files of some configs. */
export function checkFiles(configs: readonly Fact[], report: RuleContext['report']): void {
  for (const named of configs.flatMap((config) => membersOf(config, 'files'))) for (const file of branchesOf(named)) checkFile(named, file, report);
}

function checkFile({ entry }: Fact, file: Fact, report: RuleContext['report']): void {
  // What is computed, merged or may be absent is not known.
  if (!entry || file.node.type !== 'map' || file.computed || file.node.entries.some(({ key }) => key === '<<' || key.startsWith('Fn::'))) return;
  const [content, source, encoding] = ['content', 'source', 'encoding'].map((key) => childOf(file, key));
  if ([content, source].some((each) => each?.computed?.mayBeAbsent)) return;
  const at = code(entry.key);
  if (!content && !source)
    report(entry.keySpan, `${at} has neither ${code('content')} nor ${code('source')}, so ${code('cfn-init')} fails. Expected one of them.`);
  if (!source?.entry) return;
  if (/^(?:0o)?120/.test(literalIn(file, 'mode') ?? '')) {
    report(
      source.entry.keySpan,
      `${at} is a symbolic link according to its ${code('mode')}, but has a ${code('source')}. Expected the path of its target in ${code('content')}.`,
    );
  } else if (content) {
    report(
      source.entry.keySpan,
      `${at} has both ${code('content')} and ${code('source')}, so ${code('cfn-init')} uses the ${code('content')}. Expected one of them.`,
      {
        fix: { title: 'Remove `source`', operations: [{ op: 'remove', path: pathOf(source) }], suggestion: true },
      },
    );
  } else if (encoding?.entry) {
    report(encoding.entry.keySpan, `${code('encoding')} only applies to ${code('content')}, but ${at} is downloaded from a ${code('source')}.`, {
      severity: 'warning',
      fix: { title: 'Remove `encoding`', operations: [{ op: 'remove', path: pathOf(encoding) }] },
    });
  }
}
