import type { NoteSummary } from '../notes/summary.ts';
import { type BuiltFiles, wordsOf } from '../words.ts';
import { builtJson, noteText } from './notes.ts';

const NOTE = 'aws-devops-notes://note/';
const RULE = 'aws-devops-notes://rule/';
const mimeType = 'text/markdown';

/** All notes, as MCP lists resources. The pages of rules are more than a list should have: they have a template. */
export const resources = async (built: BuiltFiles): Promise<{ uri: string; name: string; title: string; description: string; mimeType: string }[]> =>
  (await builtJson<readonly NoteSummary[]>(built, 'index.json')).map(({ id, title, lead }) => ({
    uri: NOTE + id,
    name: id,
    title,
    description: lead,
    mimeType,
  }));

export const resourceTemplates = [
  { uriTemplate: `${NOTE}{note}`, name: 'note', title: 'A note on AWS DevOps', mimeType },
  { uriTemplate: `${RULE}{kind}/{rule}`, name: 'rule', title: 'The page of a rule', mimeType },
] as const;

/** The Markdown of a note or of a rule's page. */
export async function readResource(built: BuiltFiles, uri: string): Promise<string | undefined> {
  if (uri.startsWith(NOTE)) return (await noteText(built, uri.slice(NOTE.length)))?.markdown;
  if (uri.startsWith(RULE)) return (await wordsOf(built).rule(uri.slice(RULE.length)))?.markdown;
  return undefined;
}
