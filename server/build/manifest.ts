import type { Tool } from '../src/agent/tool.ts';
import { tools } from '../src/agent/tools.ts';

/** In VS Code the tools of all extensions are in one list. */
const nameOf = ({ name }: Tool): string => `aws-devops-notes_${name}`;
const stringOf = ({ name }: Tool, what: 'name' | 'about'): string => `tool.${name}.${what}`;

/** `package.json` with the tools for language models as `server/src/agent` has them. */
export function manifestOf(manifest: string): string {
  const parsed = JSON.parse(manifest);
  parsed.contributes.languageModelTools = tools.map((tool) => ({
    name: nameOf(tool),
    toolReferenceName: `aws_${tool.name}`,
    displayName: `%${stringOf(tool, 'name')}%`,
    userDescription: `%${stringOf(tool, 'about')}%`,
    modelDescription: tool.description,
    canBeReferencedInPrompt: true,
    icon: '$(checklist)',
    tags: ['aws', 'devops'],
    inputSchema: tool.input,
  }));
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

/** `package.nls.json` with what people read of them. A translation is a file beside it. */
export function stringsOf(strings: string): string {
  const others = Object.entries(JSON.parse(strings)).filter(([name]) => !name.startsWith('tool.'));
  const ours = tools.flatMap((tool) => [
    [stringOf(tool, 'name'), tool.title],
    [stringOf(tool, 'about'), `${tool.title}, for language models.`],
  ]);
  return `${JSON.stringify(Object.fromEntries([...others, ...ours]), null, 2)}\n`;
}
