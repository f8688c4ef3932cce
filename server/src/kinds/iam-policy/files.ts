import type { Files } from '../../core/recognize.ts';

/**
 * A policy may have any name; its content tells it: statements with an effect, and actions of the form `service:Action`. Stack policies of
 * CloudFormation have statements too, whose actions are updates of resources.
 * Source: IAM user guide, reference_policies_grammar.html, checked 2026-11-30.
 */
export const policyFiles: Files = {
  where: 'JSON of any name, told by its content',
  shared: ['Version', 'Id', 'Statement'],
  others: ['Resources', 'AWSTemplateFormatVersion', 'StackPolicyBody'],
  isSure: (top, hasOthers, head) =>
    (top.has('Statement') || top.has('Version')) &&
    !other.test(head) &&
    !list.test(head) &&
    (version.test(head) || effect.test(head)) &&
    element.test(head) &&
    !update.test(head) &&
    !hasOthers(),
};

const version = /(?:^|[{,])[ \t]*["']?Version["']?[ \t]*:[ \t]*["']?20(?:08-10|12-10)-17/m;
/** Other clouds and standards have such policies too, with versions of their own: `1`, `2.0`. */
const other = /(?:^|[{,])[ \t]*["']?Version["']?[ \t]*:[ \t]*["']?\d\.?\d?["']?[ \t]*(?:,|$)/m;
const list = /^\s*\[/;
const effect = /(?:^|[{,])[ \t]*(?:- )?["']?Effect["']?[ \t]*:/m;
const element = /(?:^|[{,])[ \t]*(?:- )?["']?(?:Effect|(?:Not)?(?:Action|Resource|Principal))["']?[ \t]*:/m;
/** `Update:Modify` and its like are actions of a stack policy. */
const update = /["'[ \t]Update:(?:\*|Modify|Replace|Delete)/;
