import snippets from '../../../../snippets/apigateway-openapi.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { computed } from '../cloudformation/functions.ts';
import { explain } from './explain.ts';
import { openapiFiles } from './files.ts';
import { isOpen, names } from './names.ts';
import { offer, offerKeys } from './offer.ts';
import { isComputed } from './read.ts';
import { authorizer } from './rules/authorizer.ts';
import { corsCredentials } from './rules/cors-credentials.ts';
import { duplicateOperation } from './rules/duplicate-operation.ts';
import { endpointAccessMode } from './rules/endpoint-access-mode.ts';
import { externalReference } from './rules/external-reference.ts';
import { identitySource } from './rules/identity-source.ts';
import { lambdaMethod } from './rules/lambda-method.ts';
import { mappedRequest } from './rules/mapped-request.ts';
import { mappedResponse } from './rules/mapped-response.ts';
import { mappingForm } from './rules/mapping-form.ts';
import { modelName } from './rules/model-name.ts';
import { noIntegration } from './rules/no-integration.ts';
import { otherApi } from './rules/other-api.ts';
import { pathForm } from './rules/path-form.ts';
import { pathParameter } from './rules/path-parameter.ts';
import { payloadVersion } from './rules/payload-version.ts';
import { privatePolicy } from './rules/private-policy.ts';
import { proxyTemplates } from './rules/proxy-templates.ts';
import { responseKey } from './rules/response-key.ts';
import { responseStatus } from './rules/response-status.ts';
import { severalSchemes } from './rules/several-schemes.ts';
import { streaming } from './rules/streaming.ts';
import { subtypeParameters } from './rules/subtype-parameters.ts';
import { timeout } from './rules/timeout.ts';
import { unknownExtension } from './rules/unknown-extension.ts';
import { unknownModel } from './rules/unknown-model.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { unknownScheme } from './rules/unknown-scheme.ts';
import { unknownValidator } from './rules/unknown-validator.ts';
import { uriForm } from './rules/uri-form.ts';
import { validatorNoop } from './rules/validator-noop.ts';
import { vpcLink } from './rules/vpc-link.ts';
import { schema, schemas } from './schema.ts';

export const apigatewayOpenapi: Kind = {
  id: 'apigateway-openapi',
  title: 'an OpenAPI file of API Gateway',
  files: openapiFiles,
  reader: 'yaml',
  schema,
  schemas,
  computed,
  isComputed,
  names,
  isOpen,
  offer,
  offerKeys,
  explain,
  rules: [
    authorizer,
    corsCredentials,
    duplicateOperation,
    endpointAccessMode,
    externalReference,
    identitySource,
    lambdaMethod,
    mappedRequest,
    mappedResponse,
    mappingForm,
    modelName,
    noIntegration,
    otherApi,
    pathForm,
    pathParameter,
    payloadVersion,
    privatePolicy,
    proxyTemplates,
    responseKey,
    responseStatus,
    severalSchemes,
    streaming,
    subtypeParameters,
    timeout,
    unknownExtension,
    unknownModel,
    unknownReference,
    unknownScheme,
    unknownValidator,
    uriForm,
    validatorNoop,
    vpcLink,
  ],
  snippets,
};
