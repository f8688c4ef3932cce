import type { Fact } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { expressionOf, keyOf, textAt } from '../flows.ts';
import { fieldsOf } from '../formats.ts';
import { readExpression } from '../java-expression.ts';

/** Source: BaseLogParser.java, ApacheLogParser.java and SysLogParser.java of awslabs/amazon-kinesis-agent at aa0d908, checked 2026-11-30. */
export const logFields: Rule = {
  id: 'kinesis-agent/log-fields',
  severity: 'error',
  on: ['/flows/*/dataProcessingOptions/*'],
  check(step, { report }) {
    if (textAt(step, 'optionName') !== 'LOGTOJSON') return;
    const pattern = keyOf(step, 'matchPattern');
    const names = keyOf(step, 'customFieldNames');
    const count = names?.node.type === 'list' ? names.node.items.length : undefined;
    if (pattern?.entry && !names)
      report(pattern.entry.keySpan, 'Nothing names the fields of `matchPattern`, so the agent stops. Expected `customFieldNames`, a name for each group.', {
        typing: step.node,
      });
    else if (names && count !== undefined) say(names, count, pattern, textAt(step, 'logFormat') ?? '', report);
  },
};

function say(names: Fact, count: number, pattern: Fact | undefined, format: string, report: RuleContext['report']): void {
  const is = `${count} ${count === 1 ? 'name' : 'names'}`;
  const fields = Object.hasOwn(fieldsOf, format) ? fieldsOf[format] : undefined;
  const text = pattern && expressionOf(pattern.node);
  const read = text === undefined ? undefined : readExpression(text);
  if (!pattern && fields && fields.length !== count)
    report(
      names.entry?.keySpan ?? names.node,
      `${code(format)} gives ${fields.length} fields and there are ${is}, so the agent stops. Expected names for ${oneOfCodes(fields, 9).replace(/ or /, ' and ')}.`,
      { typing: names.node },
    );
  else if (read && 'groups' in read && !Number.isNaN(read.groups) && read.groups !== count)
    report(
      names.entry?.keySpan ?? names.node,
      `\`matchPattern\` has ${read.groups} ${read.groups === 1 ? 'group' : 'groups'} and there are ${is}, so every line is dropped. Expected a name for each group.`,
      { typing: names.node },
    );
}
