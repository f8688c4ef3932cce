import { getCards } from './cards.ts';
import { checkFile, fixText } from './check.ts';
import { completeAt } from './complete.ts';
import { explainKeyTool, explainRule, listKinds } from './explain.ts';
import { faultIn } from './input.ts';
import { getNote, searchNotes } from './notes.ts';
import { Refusal, type Scene, type Tool } from './tool.ts';

/** All that an agent may ask, in MCP and in VS Code. */
export const tools: readonly Tool[] = [checkFile, fixText, explainKeyTool, explainRule, listKinds, completeAt, searchNotes, getNote, getCards];

/** What a tool says, or why it says nothing; a fault of ours goes through. */
export type Answer = { readonly text: string; readonly isError: boolean };

/** Runs a tool on what a model gave it, whatever that is. */
export async function runTool(scene: Scene, name: string, input: unknown): Promise<Answer> {
  const found = tools.find((each) => each.name === name);
  if (!found) return { text: `There is no tool ${name}.`, isError: true };
  const fault = faultIn(found.input, input);
  if (fault !== undefined) return { text: fault, isError: true };
  try {
    return { text: await found.run(scene, input as Readonly<Record<string, unknown>>), isError: false };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { text: error.message, isError: true };
  }
}
