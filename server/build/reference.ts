import { kinds } from '../src/catalogue.ts';
import { fileNames } from '../src/core/recognize.ts';
import { enclosed, replaced } from '../src/core/scan.ts';
import { allCards } from './cards.ts';
import { rulePages } from './pages.ts';

/** The text of RULES.md: every rule with what it is, by family. */
export function rulesReference(): string {
  const severities = new Map(kinds.flatMap((kind) => kind.rules.map((rule) => [rule.id, rule.severity])));
  const families = [...new Set([...rulePages.keys()].map((id) => id.split('/')[0] ?? ''))];
  const parts = families.map((family) => {
    const peer = kinds.find(({ id }) => id === family)?.peer;
    const rows = [...rulePages]
      .filter(([id]) => id.startsWith(`${family}/`))
      .map(([id, page]) => `| \`${id}\` | ${severities.get(id) ?? ''} | ${page.lead} |${peer ? ` ${shortList(peer.idsOf({ rule: id, start: 0 }))} |` : ''}`);
    const [names, line] = peer ? [` ${peer.name} |`, ' --- |'] : ['', ''];
    return [`## ${family}`, '', `| rule | severity | what it finds |${names}`, `| --- | --- | --- |${line}`, ...rows].join('\n');
  });
  return `${[
    '# Rules',
    '<!-- Written by `npm run check -- --write` from the rule pages. -->',
    'All ids that a diagnostic can have. `npx aws-devops-notes explain <id>` shows the whole page; a comment `# aws-devops-notes: ignore <id>` silences one line, the setting `awsDevopsNotes.rules` a rule. Where no severity stands, it depends on the place.',
    ...parts,
  ].join('\n\n')}\n`;
}

const shortList = (words: readonly string[]): string => (words.length > 8 ? `${words.slice(0, 8).join(', ')} and ${words.length - 8} more` : words.join(', '));

/** The README with what is made of what there is: between comments with the part's name. */
export function readmeOf(readme: string): string {
  const { cards } = allCards();
  const parts = {
    kinds: `\n\n${kindsTable()}\n\n`,
    cards: inTens(cards.length),
    'fix cards': inTens(cards.filter(({ type }) => type === 'fix').length),
  };
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    return replaced(text, enclosed(text, begin, end), () => begin + part + end);
  }, readme);
}

/** For "more than". */
const inTens = (count: number): string => String(10 * Math.floor((count - 1) / 10));

/** The table of kinds. */
const kindsTable = (): string =>
  [
    '| kind | file names | rules |',
    '| --- | --- | --- |',
    ...kinds.map(
      (kind) =>
        `| ${kind.id} | ${
          kind.files.where ??
          fileNames(kind.files)
            .map((name) => `\`${name}\``)
            .join(', ')
        } | ${kind.rules.length} |`,
    ),
  ].join('\n');
