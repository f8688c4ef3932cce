import { type Fact, pathOf, select } from '../../core/fact.ts';
import type { Peer } from '../../core/kind.ts';
import { resolve } from '../../core/node.ts';
import { type Path, segments } from '../../core/path.ts';

// What cfn-lint calls our problems. Source: cfn-lint 1.51, docs/rules.md and what it says of its own faulty templates, checked 2026-11-30.

/** The rules that look at the arguments of a function, one for each. */
const ofFunctions: Readonly<Record<string, string>> = {
  Ref: 'E1020',
  GetAtt: 'E1010',
  FindInMap: 'E1011',
  GetAZs: 'E1015',
  ImportValue: 'E1016',
  Select: 'E1017',
  Split: 'E1018',
  Sub: 'E1019',
  Base64: 'E1021',
  Join: 'E1022',
  Cidr: 'E1024',
  If: 'E1028',
  Length: 'E1030',
  ToJsonString: 'E1031',
  GetStackOutput: 'E1033',
  Equals: 'E8003',
  And: 'E8004',
  Not: 'E8005',
  Or: 'E8006',
  Condition: 'E8007',
};
/** The id of the function around. */
const ofCall = 'the function';
/** In the arguments of a function. */
const inCall = 'a function';

const shape = 'unknown-key missing-key wrong-type bad-value';
const properties = '/Resources/*/Properties';

/** Names of our rules, or of one check of a rule (`bad-value:length`), the ids they equal, and in which part of the template. The first that fits counts. */
const equals: readonly (readonly [rules: string, ids: string, within?: string])[] = [
  ['bad-value:security-group-id', 'E1150'],
  ['bad-value:vpc-id', 'E1151'],
  ['bad-value:image-id', 'E1152'],
  ['bad-value:subnet-id', 'E1154'],
  ['bad-value:log-group-name', 'E1155 E3031'],
  ['bad-value:role-arn', 'E1156 E3031'],
  ['bad-value:topic-arn', 'E1158 E3031'],
  ['bad-value:bucket-name', 'E1161 E3031'],
  ['bad-value:key-alias', 'E1164 E3031'],
  ['bad-value:ipv4-block bad-value:ipv6-block', 'E1103 E3031'],
  ['bad-value:key-arn', 'E1157 E3031'],
  ['bad-value:schedule schedule', 'E3027'],
  ['bad-value:alias-domain', 'E3013 E3031'],
  ['bad-value:ephemeral-device', 'E3715 E3031'],
  ['bad-value:unique', 'E3037'],
  ['bad-value:length', 'E3033', properties],
  ['bad-value:pattern', 'E3031', properties],
  ['bad-value:values', 'E3030 E3690 E3691', `${properties}/Engine`],
  ['bad-value:values', 'E3030', properties],
  ['bad-value:range', 'E3034', properties],
  ['bad-value:count', 'E3032 E3065', properties],
  ['unknown-key missing-key wrong-type', ofCall, inCall],
  ['unknown-key', 'E3002', properties],
  ['missing-key', 'E3003', properties],
  ['missing-key', 'E3001 E3003', '/Resources'],
  ['wrong-type bad-value', 'E3012', properties],
  [shape, 'E3016', '/Resources/*/UpdatePolicy'],
  [shape, 'E3055', '/Resources/*/CreationPolicy'],
  [shape, 'E3035', '/Resources/*/DeletionPolicy'],
  [shape, 'E3036', '/Resources/*/UpdateReplacePolicy'],
  [shape, 'E3005', '/Resources/*/DependsOn'],
  [shape, 'E3015', '/Resources/*/Condition'],
  [shape, 'E3009 E3028', '/Resources/*/Metadata/AWS::CloudFormation::Init'],
  [shape, 'E3028', '/Resources/*/Metadata'],
  ['bad-value', 'E3006', '/Resources/*/Type'],
  [shape, 'E3001', '/Resources'],
  ['bad-value:empty', 'E2001', '/Parameters'],
  ['bad-value:empty', 'E6001 E6003', '/Outputs'],
  ['bad-value:empty wrong-type', `E8001 E1001 ${ofCall}`, '/Conditions'],
  [shape, 'E2002', '/Parameters/*/Type'],
  [shape, 'E2001', '/Parameters'],
  [shape, 'E6101', '/Outputs/*/Value'],
  [shape, 'E6005', '/Outputs/*/Condition'],
  [shape, 'E6102', '/Outputs/*/Export'],
  ['missing-key', 'E6002', '/Outputs'],
  ['wrong-type', 'E6003', '/Outputs'],
  [shape, 'E6001', '/Outputs'],
  [shape, 'E7001', '/Mappings'],
  [shape, 'E8001', '/Conditions'],
  [shape, 'E1700 E1701 E1702', '/Rules'],
  [shape, 'E4001', '/Metadata/AWS::CloudFormation::Interface'],
  [shape, 'E4002', '/Metadata'],
  [shape, 'E1005', '/Transform'],
  [shape, 'E1004', '/Description'],
  ['wrong-type', 'E1001 E0000'],
  [shape, 'E1001'],
  ['deprecated', 'W2002', '/Parameters'],
  ['deprecated', 'W3045', '/Resources/*/Properties/AccessControl'],

  ['circular-condition circular-dependency', 'E3004'],
  ['condition-function', ofCall, inCall],
  ['condition-function', 'E8001', '/Conditions'],
  ['condition-function', 'E1701 E1702', '/Rules'],
  ['conditional-reference', 'E3005', '/Resources/*/DependsOn'],
  ['conditional-reference', 'W1001'],
  ['constant-condition', 'W8003'],
  ['deletion-policy', 'W3011 I3011'],
  ['duplicate-logical-id', 'E3007'],
  ['duplicate-name', 'E3019 E3022 E3023'],
  ['dynamic-reference', 'E1027 E1050 E1051 E1052 W1053'],
  ['dynamic-reference-place', 'E1027 E1051'],
  ['ended-service:closed', 'W3697'],
  ['ended-service', 'E3710 W3696'],
  ['export-reference', ofCall],
  ['exposed-secret', 'W2010'],
  ['fargate-network-mode', 'E3048'],
  // Of the task definition inside.
  ['fargate-size', 'E3047 E3048'],
  ['function-arguments', ofCall],
  ['function-place', 'E2001', '/Parameters'],
  ['function-place', 'E7001', '/Mappings'],
  ['function-place', 'E3035', '/Resources/*/DeletionPolicy'],
  ['function-place', 'E3036', '/Resources/*/UpdateReplacePolicy'],
  ['function-place', `${ofCall} E3001`],
  ['function-values', ofCall],
  ['hard-coded-arn', 'I3042'],
  ['hard-coded-zone', 'W3010'],
  ['host-port', 'E3053'],
  ['invalid-name', 'E3001 E3006', '/Resources'],
  ['invalid-name', 'E2001 E2003', '/Parameters'],
  ['invalid-name', 'E6001 E6004', '/Outputs'],
  ['invalid-name', 'E7001 E7002', '/Mappings'],
  ['invalid-name', 'E8001', '/Conditions'],
  ['key-attributes', 'E3039'],
  ['label-type', 'E4001'],
  ['lambda-runtime:update', 'E2533'],
  ['lambda-runtime:create', 'E2531'],
  ['lambda-runtime', 'W2531'],
  ['list-parameter', 'E3012'],
  ['missing-sub', 'E1029'],
  ['sam-api-event sam-authorizer sam-combination sam-cors-quotes sam-event sam-event-source sam-ignore-globals sam-literal unknown-transform', 'E0001'],
  ['missing-transform', 'E3006 E3038', '/Resources/*/Type'],
  ['missing-transform', 'E1001 E3724', '/Globals'],
  ['missing-transform', 'E1032 E3001 E6001 E8001'],
  ['needless-depends-on', 'W3005'],
  ['needless-sub', 'W1020'],
  ['nested-stack', 'E3043'],
  ['parameter-constraint', 'E2001'],
  ['parameter-default', 'E2015'],
  ['plaintext-secret', 'W2501'],
  ['policy-type', 'E3001 E3016 E5001'],
  ['policy-version', 'W2511'],
  ['action-form exclusive-elements misplaced-element missing-element principal-form', 'E3510 E3512 E3513'],
  ['arn-form arn-partition resource-form', 'E3514 E3510 E3512'],
  ['empty-wildcard unknown-action unknown-service', 'W3037'],
  ['property-combination:one', 'E3014 E3018 E3020'],
  ['property-combination:some', 'E3014 E3017 E3058 E3003'],
  ['property-combination:excludes', 'E3020'],
  ['property-combination:needs', 'E3021 E3003'],
  ['property-combination:alias', 'E3020 E3029'],
  ['property-combination:api-name', 'E3660'],
  ['property-combination:build-location', 'E3636'],
  ['property-combination:certificate', 'E3676'],
  ['property-combination:classic-certificate', 'E3679'],
  ['property-combination:encrypted', 'E3720'],
  ['property-combination:fargate-network', 'E3052'],
  ['property-combination:fifo', 'E3501'],
  ['property-combination:image', 'E3673'],
  ['property-combination:image-function', 'E3685'],
  ['property-combination:iops', 'E3671 E3034'],
  ['property-combination:ownership', 'E3045'],
  ['property-combination:ports', 'E3687'],
  ['property-combination:cold-storage', 'E3504'],
  ['property-combination:target-type', 'E3681'],
  ['property-combination:throughput', 'E3639'],
  ['property-combination:zip', 'E3678 W2533'],
  ['pseudo-parameter-text', 'W1054'],
  ['record-value', 'E3023'],
  ['reference-format', 'E1041'],
  ['reference-type', `${ofCall} E6101`, '/Outputs'],
  ['reference-type', ofCall],
  ['reference-value', 'W1030'],
  ['reserved-variable', 'E3663'],
  ['resource-conflict:api', 'E3698 E3699'],
  ['resource-conflict:authorizer', 'E3708'],
  ['resource-conflict:batch', 'E3705'],
  ['resource-conflict:dead-letter', 'E3502'],
  ['resource-conflict:engine', 'E3707'],
  ['resource-conflict:fargate', 'E3054'],
  ['resource-conflict:network-mode', 'E3052'],
  ['resource-conflict:role-path', 'E3050'],
  ['resource-conflict:sizes', 'E3706'],
  ['resource-conflict:visibility', 'E3505'],
  ['rolling-update', 'E3016', '/Resources/*/UpdatePolicy'],
  ['rolling-update', 'E3055', '/Resources/*/CreationPolicy'],
  ['service-token', 'E3003', '/Resources/*/Properties'],
  ['service-token', 'E3003 E3006'],
  ['subnet-blocks:outside', 'E3059'],
  ['subnet-blocks:overlap', 'E3060'],
  ['template-limit', 'E3010 I3010', '/Resources'],
  ['template-limit', 'E2010 I2010', '/Parameters'],
  ['template-limit', 'E6010 I6010', '/Outputs'],
  ['template-limit', 'E7010 I7010', '/Mappings'],
  ['template-limit', 'E1003 I1003', '/Description'],
  ['template-limit', 'E1002 I1002'],
  ['transform-order', 'E1005'],
  ['undefined-condition', 'E3015 E3001', '/Resources/*/Condition'],
  ['undefined-condition', 'E3015', '/Resources/*/Condition'],
  ['undefined-condition', 'E6005', '/Outputs/*/Condition'],
  ['undefined-condition', `E8002 ${ofCall}`],
  ['undefined-mapping', 'E1011'],
  ['undefined-reference', 'E3005', '/Resources/*/DependsOn'],
  ['undefined-reference', `${ofCall} E6101`, '/Outputs'],
  ['undefined-reference', ofCall],
  ['unknown-attribute', `${ofCall} E6101`, '/Outputs'],
  ['unknown-attribute', ofCall],
  ['unknown-function', 'E3001 E3002 E3012', '/Resources'],
  ['unknown-function', 'E8001', '/Conditions'],
  ['unknown-mapping-key', 'E1011'],
  ['unreachable-value', 'W1028'],
  ['yaml-merge', 'W1100'],
  ['unused-condition', 'W8001'],
  ['unused-mapping', 'W7001'],
  ['unused-parameter', 'W2001'],
  ['unused-variable', 'W1019'],
];

type Equal = { readonly ids: readonly string[]; readonly within: string | undefined };

const byRule = new Map<string, Equal[]>();
for (const [rules, ids, within] of equals)
  for (const rule of rules.split(' ')) {
    const known = byRule.get(rule) ?? [];
    known.push({ ids: ids.split(/ (?!function)/), within });
    byRule.set(rule, known);
  }

export const cfnLint: Peer = {
  name: 'cfn-lint',
  idsOf({ rule, check, start }, fact) {
    if (rule.startsWith('syntax/')) return ['E0000'];
    const name = rule.slice(rule.indexOf('/') + 1);
    if (!fact) return allOf(name);
    const path = pathOf(fact);
    const calls = callsAround(fact, start);
    const fits = ({ within }: Equal): boolean => within === undefined || (within === inCall ? calls.length > 0 : isIn(path, within));
    const found = (check === undefined ? undefined : byRule.get(`${name}:${check}`)?.find(fits)) ?? byRule.get(name)?.find(fits);
    return (found?.ids ?? []).flatMap((id) => (id === ofCall ? calls : id));
  },
  silenced: (root) => [
    ...select(root, '/Metadata/cfn-lint').map((own) => ({ start: root.node.start, end: root.node.end, ids: ignoredIn(own) })),
    ...select(root, '/Resources/*/Metadata/cfn-lint').map((own) => {
      const resource = own.parent?.parent ?? own;
      return { start: resource.entry?.keySpan.start ?? resource.node.start, end: resource.node.end, ids: ignoredIn(own) };
    }),
  ],
};

const allOf = (name: string): string[] => {
  const ids = [...byRule].flatMap(([key, all]) => (key === name || key.startsWith(`${name}:`) ? all.flatMap((each) => each.ids) : []));
  return [...new Set(ids.flatMap((id) => (id === ofCall ? Object.values(ofFunctions) : id)))].sort();
};

const isIn = (path: Path, pointer: string): boolean => segments(pointer).every((segment, index) => segment === '*' || segment === String(path[index] ?? ''));

/** The ids of the functions whose argument or value a problem at a fact is about, the innermost first. */
function callsAround(fact: Fact, start: number): string[] {
  const found: string[] = [];
  let index: string | number = '';
  const isAtKey = fact.entry !== undefined && fact.entry.keySpan.start <= start && start < fact.entry.keySpan.end;
  for (let at: Fact | undefined = fact; at; at = at.parent) {
    const name = at.computed ? shortOf(at.computed.name) : '';
    // What stands under a key is no part of the problem, and the branches of a condition are values of their place.
    const isValue = (at === fact && isAtKey) || (name === 'If' && Number(index) > 0);
    const id = isValue ? undefined : ofFunctions[name];
    if (id !== undefined) found.push(id);
    if (!at.computed && at.entry && at !== fact && !Object.hasOwn(ofFunctions, shortOf(at.entry.key))) break;
    if (typeof at.segment === 'number') index = at.segment;
  }
  return [...new Set(found)];
}

/** `Sub` of `Fn::Sub` and `!Sub`. */
const shortOf = (name: string): string => name.replace(/^(?:Fn::|!)/, '');

/** The beginnings of ids under `config: ignore_checks`. */
const ignoredIn = (own: Fact): string[] =>
  select(own, '/config/ignore_checks/*').flatMap(({ node }) => {
    const value = resolve(node);
    return value?.type === 'scalar' && value.text !== '' ? [value.text] : [];
  });
