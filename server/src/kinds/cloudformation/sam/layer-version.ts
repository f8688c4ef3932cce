import { key, type ObjectOf, object, oneOf } from '../../../core/schema.ts';
import type { Borrow } from './borrow.ts';
import { location, yesNo } from './parts.ts';

// AWS::Serverless::LayerVersion. Sources: samtranslator/model/sam_resources.py (SamLayerVersion) and aws_serverless_layerversion.py at commit
// 7000d0a, checked 2026-11-30.

const LAYER = 'AWS::Lambda::LayerVersion';

/** The properties of a layer version. */
export const layerVersionProperties = (cfn: Borrow): ObjectOf =>
  object({
    ContentUri: key('What is in the layer: a local folder, an S3 URI or an object in S3.', location('the layer'), { required: 'error' }),
    LayerName: cfn('The name of the layer; without it, the logical ID.', `${LAYER}.LayerName`),
    Description: cfn('A description of the layer.', `${LAYER}.Description`),
    CompatibleRuntimes: cfn('The compatible runtimes.', `${LAYER}.CompatibleRuntimes`),
    CompatibleArchitectures: cfn('The compatible architectures: `x86_64` and `arm64`.', `${LAYER}.CompatibleArchitectures`),
    LicenseInfo: cfn('The license: an SPDX identifier, a URL or the text.', `${LAYER}.LicenseInfo`),
    PublishLambdaVersion: yesNo(
      'Whether a change of the layer publishes a version of functions with `AutoPublishAliasAllProperties`.',
      'Their versions follow the layer.',
      'They do not.',
      { default: 'false' },
    ),
    RetentionPolicy: key(
      'What happens to old versions of the layer. It must be a literal.',
      oneOf({ Retain: 'They are kept.', Delete: 'They are deleted when a new version replaces them.' }, { ignoreCase: true }),
      { default: 'Retain' },
    ),
  });
