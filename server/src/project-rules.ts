import { type Fact, select } from './core/fact.ts';
import type { Lines } from './core/lines.ts';
import { segments } from './core/path.ts';
import { severities } from './core/problem.ts';
import type { Condition, CustomRule } from './features/custom.ts';
import { CUSTOM, MOST_CHARACTERS, MOST_RULES } from './kinds/project/custom.ts';

/** The rules in a project file, those that are whole: what else stands there its diagnostics say. */
export const customRules = (root: Fact, lines: Lines, file: string): CustomRule[] =>
  select(root, '/custom/*')
    .slice(0, MOST_RULES)
    .flatMap((fact) => ruleOf(fact, `${file}#L${lines.position(fact.node.start).line + 1}`) ?? []);

function ruleOf(fact: Fact, place: string): CustomRule | undefined {
  const text = (key: string): string | undefined => textOf(fact.children.find(({ segment }) => segment === key));
  const [id, kind, pointer, message, link] = ['id', 'kind', 'pointer', 'message', 'link'].map(text);
  const [condition, another] = conditionsOf(fact);
  if (!id || !kind || !message || !condition || another || !pointer?.startsWith('/') || pointer === '/') return undefined;
  return {
    id: `${CUSTOM}/${id}`,
    kind,
    path: segments(pointer),
    condition,
    severity: severities.find((each) => each === text('severity')) ?? 'warning',
    message: plain(message),
    link: link !== undefined && /^https:\/\/[^\s<>"]+$/.test(link) ? link : place,
  };
}

function conditionsOf(fact: Fact): Condition[] {
  return fact.children.flatMap((child): Condition[] => {
    const text = textOf(child);
    switch (child.segment) {
      case 'present':
      case 'absent':
        return text === 'true' ? [{ is: child.segment }] : [];
      case 'one-of':
        return [{ is: 'one-of', values: child.children.flatMap((item) => textOf(item) ?? []) }];
      case 'pattern':
        return text === undefined || text.length > MOST_CHARACTERS ? [] : [{ is: 'pattern', pattern: text }];
      case 'range': {
        const bound = (key: string, otherwise: number): number => {
          const written = textOf(child.children.find(({ segment }) => segment === key));
          return written === undefined || Number.isNaN(Number(written)) ? otherwise : Number(written);
        };
        return [{ is: 'range', min: bound('min', Number.NEGATIVE_INFINITY), max: bound('max', Number.POSITIVE_INFINITY) }];
      }
      default:
        return [];
    }
  });
}

const textOf = (fact: Fact | undefined): string | undefined =>
  fact?.node.type === 'scalar' && !fact.node.broken && fact.node.text !== '' ? fact.node.text : undefined;

/** One line, of a length that a list of problems can show, in which nothing can become a link. */
const plain = (message: string): string =>
  message
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MOST_CHARACTERS)
    .replaceAll('](', '] (');
