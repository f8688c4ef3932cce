import { any, choice, type Key, key, map, type ObjectOf, object, type Schema, type TextOf, text, type Value } from '../../core/schema.ts';
import { balancers } from './balancers.ts';
import { environment } from './environment.ts';
import { platforms } from './platforms.ts';
import { scaling } from './scaling.ts';
import type { Namespace } from './values.ts';

// All options, as a map by namespace and as a list. Source: Elastic Beanstalk guide, ebextensions-optionsettings.html, checked 2026-11-30.

const namespaces: readonly Namespace[] = [...scaling, ...environment, ...balancers, ...platforms];
const byName = new Map(namespaces.map((each) => [each.name, each]));
const patterned = namespaces.flatMap((each) => (each.matches === undefined ? [] : [{ namespace: each, matches: new RegExp(each.matches) }]));

/** Environment properties, which an item of a list without a namespace sets. */
export const PROPERTIES = 'aws:elasticbeanstalk:application:environment';

/** What is known of a namespace; `undefined` if nothing is. */
const namespaceOf = (name: string): Namespace | undefined => byName.get(name) ?? patterned.find(({ matches }) => matches.test(name))?.namespace;

const known = ({ options }: Namespace, option: string): Key | undefined => (Object.hasOwn(options, option) ? options[option] : undefined);

/** What is known of an option of a namespace. */
export function optionOf(namespace: string, option: string): Key | undefined {
  const found = namespaceOf(namespace);
  return found && known(found, option);
}

const whyNamespace = 'Elastic Beanstalk rejects namespaces that the platform doesn’t have. A custom platform can have its own.';
const whyOption = 'Elastic Beanstalk rejects unknown options. This list is from November 2026; AWS may have added options since.';

const optionsIn = ({ options, rest }: Namespace): Schema =>
  rest && Object.keys(options).length === 0
    ? { type: 'map', each: rest }
    : object(options, rest ? { others: 'fine', rest: rest.schema } : { others: 'warning', why: whyOption });

const keyOf = (namespace: Namespace): Key => {
  const { about, offered, deprecated } = namespace;
  return key(about, optionsIn(namespace), { ...(offered === false ? { offered } : {}), ...(deprecated === undefined ? {} : { deprecated }) });
};

/** Options by namespace: `option_settings` as a map, and the settings of a saved configuration. */
export const settings: ObjectOf = {
  ...object(Object.fromEntries(namespaces.map((each) => [each.name, keyOf(each)])), {
    others: 'information',
    slips: 'warning',
    rest: map('An option.', any),
    why: whyNamespace,
  }),
  named: patterned.map(({ namespace, matches }) => ({ matches: matches.source, each: keyOf(namespace) })),
};

/** The resource that a saved configuration can name in front of a namespace: `AWSEBLoadBalancer.aws:elb:listener:80`. */
const RESOURCE = '^[A-Za-z0-9]+\\.(?=aws:)';
const resourceInFront = new RegExp(RESOURCE);

/** A namespace without that resource. */
export const withoutResource = (namespace: string): string => namespace.replace(resourceInFront, '');

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The settings of a saved configuration: a namespace can have a resource in front. Source: 12 saved configurations of real projects, 2026-11-23. */
export const savedSettings: ObjectOf = {
  ...settings,
  named: [
    ...patterned.map(({ namespace, matches }) => ({ matches: `(?:${RESOURCE}|^)${matches.source.slice(1)}`, each: keyOf(namespace) })),
    ...namespaces.map((each) => ({ matches: `${RESOURCE}${escaped(each.name)}$`, each: keyOf(each) })),
  ],
};

/** The names of the keys of an item, which templates begin in upper case. */
type Names = { readonly namespace: string; readonly option: string; readonly value: string; readonly resource: string };

const inFiles: Names = { namespace: 'namespace', option: 'option_name', value: 'value', resource: 'resource_name' };
const inTemplates: Names = { namespace: 'Namespace', option: 'OptionName', value: 'Value', resource: 'ResourceName' };

const namespaceValue = (name: string, { about, options, deprecated }: Namespace): Value => ({
  value: name,
  about,
  ...(deprecated === undefined ? {} : { deprecated }),
  ...(Object.keys(options).length > 0
    ? {
        more: `Options: ${Object.keys(options)
          .map((each) => `\`${each}\``)
          .join(', ')}.`,
      }
    : {}),
});

const namespaceText: TextOf = {
  type: 'text',
  values: namespaces.filter(({ offered }) => offered !== false).map((each) => namespaceValue(each.name, each)),
  isRight: (written) => {
    const found = namespaceOf(written);
    return found !== undefined && found.deprecated === undefined;
  },
  others: 'information',
  slips: 'warning',
  why: whyNamespace,
};

/** The name of an option; the author's own where the namespace takes any. */
const optionText = (namespace: Namespace): TextOf => ({
  type: 'text',
  values: Object.entries(namespace.options).flatMap(([value, { about, deprecated, offered }]) =>
    offered === false ? [] : [{ value, about, ...(deprecated === undefined ? {} : { deprecated }) }],
  ),
  ...(namespace.rest
    ? { others: 'fine' as const }
    : { others: 'warning' as const, isRight: (written: string) => known(namespace, written)?.offered === false, why: whyOption }),
});

const mistaken: Readonly<Record<string, readonly string[]>> = {
  option_name: ['option', 'name', 'optionname', 'optionName', 'option-name', 'OptionName'],
  namespace: ['Namespace', 'name_space'],
  value: ['Value', 'values', 'option_value'],
};

function itemOf(names: Names, namespace: Namespace | undefined, option: string): ObjectOf {
  const found = namespace && (known(namespace, option) ?? namespace.rest);
  const isFile = names === inFiles;
  const called = (name: string, about: string, schema: Schema, more: Partial<Key> = {}): Record<string, Key> => ({
    [name]: key(about, schema, { ...more, ...(isFile && mistaken[name] ? { mistaken: mistaken[name] } : {}) }),
  });
  return object(
    {
      ...called(
        names.namespace,
        isFile ? 'The namespace of the option. Without it, the item is an environment property.' : 'The namespace of the option.',
        namespaceText,
        isFile ? { default: PROPERTIES } : { required: 'error' },
      ),
      ...called(names.option, 'The name of the option.', namespace ? optionText(namespace) : text(), { required: 'error' }),
      ...called(names.value, found ? found.about : 'The value of the option, as a string.', found ? found.schema : isFile ? any : text(), {
        ...(found?.default === undefined ? {} : { default: found.default }),
        ...(isFile ? { required: 'warning' } : {}),
      }),
      ...called(names.resource, 'The name of the resource to which the option applies, such as a scheduled action.', text()),
    },
    isFile ? { others: 'error' } : { others: 'hint', slips: 'error' },
  );
}

const made = new Map<string, ObjectOf>();

/** The schema of an item by its namespace and option, made once for each that is known. */
function itemFor(names: Names, member: string): ObjectOf {
  const slash = member.indexOf('/');
  const written = slash < 0 ? member : member.slice(0, slash);
  const option = slash < 0 ? '' : member.slice(slash + 1);
  const namespace = namespaceOf(written === '' && names === inFiles ? PROPERTIES : written);
  const isKnown = namespace && Object.hasOwn(namespace.options, option);
  const id = [names.option, namespace?.name ?? '', isKnown ? option : ''].join('\n');
  const found = made.get(id) ?? itemOf(names, namespace, isKnown ? option : '');
  made.set(id, found);
  return found;
}

/** What a kind with lists of options has among its tables. */
export const settingTables = {
  beanstalkSetting: (member: string): Schema => itemFor(inFiles, member),
  beanstalkTemplateSetting: (member: string): Schema => itemFor(inTemplates, member),
};

/** An item of `option_settings` as a list, and of `OptionSettings` in a template. */
export const setting: Schema = choice(['/namespace', '/option_name'], 'beanstalkSetting', itemOf(inFiles, undefined, ''));
export const templateSetting: Schema = choice(['/Namespace', '/OptionName'], 'beanstalkTemplateSetting', itemOf(inTemplates, undefined, ''));
