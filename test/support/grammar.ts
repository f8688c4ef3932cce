/** VS Code's own grammars for YAML, JSON, shell, Python and PowerShell, alone and with ours, on VS Code's own tokenizer. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { installHost } from '../../scripts/vscode-host.ts';

type Contribution = { scopeName: string; path: string; injectTo?: string[] };

export type Token = { readonly start: number; readonly end: number; readonly scopes: readonly string[] };
/** The tokens of each line of a text. */
export type Tokenizer = (text: string) => Token[][];

const contributions = (folder: string): Contribution[] => {
  const { contributes } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { contributes: { grammars: Contribution[] } };
  return contributes.grammars.map((grammar) => ({ ...grammar, path: join(folder, grammar.path) }));
};

/** Reads YAML or JSON with the grammars of VS Code and what the extensions in some folders inject. */
export async function tokenizerOf(scope: 'source.yaml' | 'source.json', extensions: readonly string[]): Promise<Tokenizer> {
  const builtIn = join(installHost(), '../../extensions');
  const grammars = [...['yaml', 'json', 'shellscript', 'python', 'powershell'].map((name) => join(builtIn, name)), ...extensions].flatMap(contributions);
  await loaded;
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async (scope) => {
      const path = grammars.find(({ scopeName }) => scopeName === scope)?.path;
      return path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
    },
    getInjections: (scope) => grammars.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
  });
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error('VS Code has no such grammar.');
  return (text) => {
    let state = textmate.INITIAL;
    return text.split('\n').map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex: start, endIndex, scopes }) => ({ start, end: Math.min(endIndex, line.length), scopes }));
    });
  };
}

const loaded = oniguruma.loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
