import type { Fact } from '../../core/fact.ts';
import type { Value } from '../../core/schema.ts';
import { literalIn } from './resources.ts';

/** The day the table was checked: what a rule says of a runtime is true of that day. */
export const checked = '2026-11-30';

export type Lifecycle = {
  /** From these days on no function can be created with it, or updated. */
  readonly create: string;
  readonly update: string;
  readonly deprecated: string;
  readonly successor: string;
};

const of = (successor: string, runtimes: Readonly<Record<string, readonly [deprecated: string, create: string, update: string]>>): [string, Lifecycle][] =>
  Object.entries(runtimes).map(([name, [deprecated, create, update]]) => [name, { deprecated, create, update, successor }]);

/**
 * Runtimes that AWS has deprecated, or will within a year. Source: Lambda developer guide, lambda-runtimes.html, and the table of cfn-lint
 * 1.51, checked 2026-11-30.
 */
export const lifecycles: ReadonlyMap<string, Lifecycle> = new Map([
  ...of('dotnet10', {
    'dotnetcore1.0': ['2019-06-27', '2019-06-30', '2019-07-30'],
    'dotnetcore2.0': ['2019-05-30', '2019-04-30', '2019-05-30'],
    'dotnetcore2.1': ['2022-01-05', '2022-01-05', '2022-04-13'],
    'dotnetcore3.1': ['2023-04-03', '2023-04-03', '2023-05-03'],
    dotnet6: ['2024-12-20', '2027-02-01', '2027-03-03'],
    dotnet8: ['2026-11-10', '2027-02-01', '2027-03-03'],
  }),
  ...of('java25', { java8: ['2024-01-08', '2024-02-08', '2027-03-03'] }),
  ...of('nodejs24.x', {
    nodejs: ['2016-08-30', '2016-09-30', '2016-10-31'],
    'nodejs4.3': ['2020-03-05', '2020-02-03', '2020-03-05'],
    'nodejs4.3-edge': ['2020-03-05', '2019-03-31', '2019-04-30'],
    'nodejs6.10': ['2019-08-12', '2019-07-12', '2019-08-12'],
    'nodejs8.10': ['2020-03-06', '2020-02-04', '2020-03-06'],
    'nodejs10.x': ['2021-07-30', '2021-07-30', '2022-02-14'],
    'nodejs12.x': ['2023-03-31', '2023-03-31', '2023-04-30'],
    'nodejs14.x': ['2023-12-04', '2024-01-09', '2027-03-03'],
    'nodejs16.x': ['2024-06-12', '2027-02-01', '2027-03-03'],
    'nodejs18.x': ['2025-09-01', '2027-02-01', '2027-03-03'],
    'nodejs20.x': ['2026-04-30', '2027-02-01', '2027-03-03'],
  }),
  ...of('provided.al2023', {
    'go1.x': ['2024-01-08', '2024-02-08', '2027-03-03'],
    provided: ['2024-01-08', '2024-02-08', '2027-03-03'],
    'provided.al2': ['2026-07-31', '2027-02-01', '2027-03-03'],
  }),
  ...of('python3.14', {
    'python2.7': ['2021-07-15', '2021-07-15', '2022-05-30'],
    'python3.6': ['2022-07-18', '2022-07-18', '2022-08-29'],
    'python3.7': ['2023-12-04', '2024-01-09', '2027-03-03'],
    'python3.8': ['2024-10-14', '2027-02-01', '2027-03-03'],
    'python3.9': ['2025-12-15', '2027-02-01', '2027-03-03'],
    'python3.10': ['2026-10-31', '2027-02-01', '2027-03-03'],
  }),
  ...of('ruby4.0', {
    'ruby2.5': ['2021-07-30', '2021-07-30', '2022-03-31'],
    'ruby2.7': ['2023-12-07', '2024-01-09', '2027-03-03'],
    'ruby3.2': ['2026-03-31', '2027-02-01', '2027-03-03'],
  }),
]);

/** The runtimes for new functions, the newest first. Source: Lambda developer guide, lambda-runtimes.html, checked 2026-11-30. */
export const current: readonly Value[] = Object.entries({
  'nodejs24.x': 'Node.js 24.',
  'nodejs22.x': 'Node.js 22.',
  'python3.14': 'Python 3.14.',
  'python3.13': 'Python 3.13.',
  'python3.12': 'Python 3.12.',
  'python3.11': 'Python 3.11.',
  java25: 'Java 25.',
  java21: 'Java 21.',
  java17: 'Java 17.',
  java11: 'Java 11.',
  'java8.al2': 'Java 8.',
  dotnet10: '.NET 10.',
  'ruby4.0': 'Ruby 4.0.',
  'ruby3.4': 'Ruby 3.4.',
  'ruby3.3': 'Ruby 3.3.',
  'provided.al2023': 'A runtime of your own, or a binary, on Amazon Linux 2023.',
}).map(([value, about]) => ({ value, about }));

const withRuntime = ['AWS::Lambda::Function', 'AWS::Serverless::Function'];
const withRuntimes = ['AWS::Lambda::LayerVersion', 'AWS::Serverless::LayerVersion'];

/** Whether a value is the runtime of a function, or one of those that a layer is for. */
export function isRuntime(fact: Fact): boolean {
  const key = typeof fact.segment === 'number' ? fact.parent : fact;
  const properties = key?.parent;
  if (key?.segment === 'Runtime' && properties?.segment === 'Function' && properties.parent?.segment === 'Globals') return true;
  const types = key?.segment === 'Runtime' ? withRuntime : key?.segment === 'CompatibleRuntimes' ? withRuntimes : [];
  return types.length > 0 && properties?.segment === 'Properties' && types.includes(literalIn(properties.parent, 'Type') ?? '');
}
