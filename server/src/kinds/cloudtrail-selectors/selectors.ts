import { type Fact, perRoot, select } from '../../core/fact.ts';
import { literalOf, textAt } from '../cli-input/computed.ts';
import { operators } from './fields.ts';

/** Selectors that stand alone: the file itself, or the items of its list. */
const alone = (root: Fact): readonly Fact[] => (root.node.type === 'list' ? root.children : [root]);

export const basicIn = perRoot((root): readonly Fact[] => [
  ...select(root, '/EventSelectors/*'),
  ...alone(root).filter((fact) => ['/ReadWriteType', '/DataResources', '/IncludeManagementEvents'].some((pointer) => select(fact, pointer).length > 0)),
]);

export const advancedIn = perRoot((root): readonly Fact[] => [
  ...select(root, '/AdvancedEventSelectors/*'),
  ...alone(root).filter((fact) => select(fact, '/FieldSelectors').length > 0),
]);

/** The conditions of a selector on a field. */
export const conditionsOn = (selector: Fact, field: string): readonly Fact[] =>
  select(selector, '/FieldSelectors/*').filter((condition) => textAt(condition, '/Field') === field);

/** The operators of a condition that have values: what AWS prints has all six of them, most of them empty. */
export const operatorsOf = (condition: Fact): readonly Fact[] =>
  operators.flatMap((name) => select(condition, `/${name}`)).filter(({ node }) => node.type !== 'list' || node.items.length > 0);

/** The category of a selector; `undefined` where the file doesn't say one. */
export function categoryOf(selector: Fact): string | undefined {
  const [condition] = conditionsOn(selector, 'eventCategory');
  const [first, ...more] = condition ? select(condition, '/Equals/*') : [];
  return first && more.length === 0 ? literalOf(first.node) : undefined;
}

/** Whether a selector has a condition that can't be told, so that it may have any. */
export const isOpenSelector = (selector: Fact): boolean => select(selector, '/FieldSelectors/*').some((condition) => textAt(condition, '/Field') === undefined);
