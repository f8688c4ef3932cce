import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { resourcesIn } from '../resources.ts';
import { type Generated, generatedIn } from '../sam/generated.ts';

/** The transform adds to these, or takes the author's own in their place. */
const shared: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::DomainName': ['AWS::ApiGateway::DomainName'],
  'AWS::ApiGateway::DomainNameV2': ['AWS::ApiGateway::DomainNameV2'],
  'AWS::ApiGateway::RestApi': ['AWS::Serverless::Api'],
  'AWS::ApiGatewayV2::Api': ['AWS::Serverless::HttpApi', 'AWS::Serverless::WebSocketApi'],
  'AWS::SNS::Topic': ['AWS::SNS::Topic'],
};

/** Source: aws/serverless-application-model at 7000d0a, translator/verify_logical_id.py and translator.py, checked 2026-11-30. */
export const samGeneratedId: Rule = {
  id: 'cloudformation/sam-generated-id',
  severity: 'error',
  on: ['/Resources'],
  check(_, { root, report }) {
    const resources = resourcesIn(root);
    const seen = new Set<string>();
    for (const made of generatedIn(root)) {
      const { owner } = made;
      const resource = made.isOpen ? undefined : resources.get(made.id);
      // What SAM makes once a template replaces what has its name, without a word.
      if (!resource || owner === undefined || owner === made.id || seen.has(made.id)) continue;
      if (resource.type === undefined || isShared(made, resource.type)) continue;
      seen.add(made.id);
      const [at, maker] = [resource.fact.entry?.keySpan ?? resource.fact.node, resources.get(owner)?.fact.entry?.keySpan];
      report(
        at,
        `AWS SAM makes an ${code(made.type)} with the logical ID ${code(made.id)} for ${code(owner)}, so this resource can't have it. Expected another one.`,
        { typing: at, ...(maker ? { related: [{ ...maker, message: `${code(owner)} is here.` }] } : {}) },
      );
    }
  },
};

const isShared = ({ type }: Generated, existing: string): boolean => shared[type]?.includes(existing) === true;
