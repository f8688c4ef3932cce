import type { Severity } from '../../../core/problem.ts';
import { childOf } from '../resources.ts';
import { SERVERLESS, type Serverless } from './effective.ts';

// Settings of serverless resources that need or exclude each other, `Globals` included. Source: aws/serverless-application-model at 7000d0a,
// model/sam_resources.py, model/api and model/stepfunctions/generators.py, checked 2026-11-30.

/** A resource, or a map in it. */
export type Holder = Pick<Serverless, 'id' | 'fact' | 'settings'>;

export type SamRelation = {
  readonly of: string;
  /** The maps below the resource that it is about, as a pointer; without it, the properties, with those of `Globals`. */
  readonly at?: string;
  /** Tells it from others. */
  readonly name: string;
  readonly when?: (resource: Holder) => boolean;
  /** What that is called in messages. */
  readonly because?: string;
  readonly severity?: Severity;
} & (
  | { readonly key: string; readonly excludes: readonly string[] }
  | { readonly key: string; readonly needs: string }
  /** All of them. */
  | { readonly all: readonly string[] }
  /** None of them. */
  | { readonly none: readonly string[] }
  /** At least one of them. */
  | { readonly some: readonly string[] }
);

const FUNCTION = `${SERVERLESS}Function`;
const MACHINE = `${SERVERLESS}StateMachine`;

const isImage = ({ settings }: Holder): boolean => settings.literal('PackageType') === 'Image';
const isZip = ({ settings }: Holder): boolean => settings.literal('PackageType') === 'Zip' || settings.has('PackageType') === 'no';
/** `sam build` makes the image out of what the metadata say. */
const isBuilt = ({ fact }: Holder): boolean => childOf(fact, 'Metadata') !== undefined;
/** A definition that SAM can't read, so it can't add to it. */
const isElsewhere = ({ settings }: Holder): boolean => settings.has('DefinitionUri') === 'yes' && settings.has('DefinitionBody') === 'no';

/** CodeDeploy is asked for, as far as the template says it. */
const isEnabled = ({ settings }: Holder): boolean =>
  settings.get('DeploymentPreference', 'Enabled') === undefined || settings.literal('DeploymentPreference', 'Enabled') === 'true';

const ZIP = 'a function with the package type `Zip`';
const IMAGE = 'a function with the package type `Image`';
const ELSEWHERE = 'an API whose definition is in `DefinitionUri`';

export const samRelations: readonly SamRelation[] = [
  { of: FUNCTION, name: 'zip-runtime', all: ['Runtime', 'Handler'], when: isZip, because: ZIP },
  { of: FUNCTION, name: 'zip-image', none: ['ImageUri', 'ImageConfig'], when: isZip, because: ZIP },
  { of: FUNCTION, name: 'image-mix', none: ['Runtime', 'Handler', 'Layers'], when: isImage, because: IMAGE },
  { of: FUNCTION, name: 'image-uri', all: ['ImageUri'], when: (each) => isImage(each) && !isBuilt(each), because: IMAGE },
  { of: FUNCTION, name: 'code', some: ['CodeUri', 'InlineCode'], when: (each) => isZip(each) && !isBuilt(each), because: ZIP, severity: 'hint' },
  { of: FUNCTION, name: 'capacity', key: 'CapacityProviderConfig', excludes: ['VpcConfig', 'ProvisionedConcurrencyConfig'] },
  { of: FUNCTION, name: 'capacity', key: 'FunctionScalingConfig', needs: 'CapacityProviderConfig' },
  { of: FUNCTION, name: 'alias', key: 'DeploymentPreference', needs: 'AutoPublishAlias', when: isEnabled },
  { of: FUNCTION, name: 'alias', key: 'ProvisionedConcurrencyConfig', needs: 'AutoPublishAlias' },
  { of: FUNCTION, name: 'alias', key: 'VersionDeletionPolicy', needs: 'AutoPublishAlias' },
  { of: FUNCTION, name: 'tenancy', key: 'TenancyConfig', excludes: ['ProvisionedConcurrencyConfig', 'FunctionUrlConfig', 'SnapStart'] },
  { of: MACHINE, name: 'alias', key: 'DeploymentPreference', needs: 'AutoPublishAlias' },
  {
    of: MACHINE,
    name: 'alias',
    key: 'UseAliasAsEventTarget',
    needs: 'AutoPublishAlias',
    when: ({ settings }) => settings.literal('UseAliasAsEventTarget') === 'true',
  },
  { of: MACHINE, name: 'definition', key: 'DefinitionUri', excludes: ['Definition'] },
  { of: MACHINE, name: 'definition', some: ['Definition', 'DefinitionUri'], because: 'a state machine' },
  { of: MACHINE, name: 'role', key: 'Role', excludes: ['Policies'] },
  ...['Api', 'HttpApi'].map((api): SamRelation => ({ of: `${SERVERLESS}${api}`, name: 'definition', key: 'DefinitionUri', excludes: ['DefinitionBody'] })),
  {
    of: `${SERVERLESS}Api`,
    name: 'definition-elsewhere',
    none: ['Auth', 'Cors', 'DisableExecuteApiEndpoint', 'GatewayResponses', 'Models'],
    when: isElsewhere,
    because: ELSEWHERE,
  },
  {
    of: `${SERVERLESS}HttpApi`,
    name: 'definition-elsewhere',
    none: ['Auth', 'CorsConfiguration', 'Description', 'DisableExecuteApiEndpoint', 'Name', 'Tags'],
    when: isElsewhere,
    because: ELSEWHERE,
  },
  { of: `${SERVERLESS}GraphQLApi`, name: 'schema', key: 'SchemaUri', excludes: ['SchemaInline'] },
  { of: `${SERVERLESS}GraphQLApi`, name: 'schema', some: ['SchemaInline', 'SchemaUri'], because: 'a GraphQL API' },
];
