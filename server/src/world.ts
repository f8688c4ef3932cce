import { type Around, aroundOf, type Item, type Known, nowhere } from './core/around.ts';
import { isWithin, nameOf, normalUri } from './core/uri.ts';

/**
 * The port to the files around the open ones, wherever they are: on a disk, behind the client, in memory. All places are
 * URIs. `undefined` means that it can't be known. No method may reject.
 */
export type World = {
  stat(uri: string): Promise<'file' | 'folder' | 'none' | undefined>;
  /** The text of a file; that of an open editor, if there is one. */
  read(uri: string): Promise<string | undefined>;
  list(folder: string): Promise<readonly Item[]>;
  /** The URIs of all files of this name below a folder. */
  find(folder: string, name: string): Promise<readonly string[] | undefined>;
};

/** Where no file can be reached. */
export const noWorld: World = { stat: async () => undefined, read: async () => undefined, list: async () => [], find: async () => undefined };

export type Answers = {
  /** What a document may ask at this moment. Questions without an answer are passed on to the world. */
  around(document: string, workspace: string | undefined): Around;
  /** What a function that asks gives once all its questions are answered. */
  settled<Result>(document: string, ask: () => Result | Promise<Result>): Promise<Result>;
  /** Files came, went or changed. */
  changed(uris: readonly string[]): void;
  /** A document was closed: it asks no more. */
  forget(document: string): void;
};

type Question = {
  readonly method: 'stat' | 'read' | 'list' | 'find';
  readonly uri: string;
  readonly name: string;
  readonly askers: Set<string>;
  value: unknown;
  asked: number;
};

/** Remembers the world's answers. `onNews` hears which documents asked something whose answer is new or has changed. */
export function answers(world: World, onNews: (documents: readonly string[]) => void): Answers {
  const questions = new Map<string, Question>();
  /** Questions under way, by document. */
  const open = new Map<string, Set<Promise<void>>>();

  async function ask(question: Question): Promise<void> {
    const { method, uri, name } = question;
    const round = ++question.asked;
    const value = await (method === 'find' ? world.find(uri, name) : world[method](uri));
    // An answer that a newer question overtook is old.
    if (round !== question.asked || JSON.stringify(value) === JSON.stringify(question.value)) return;
    question.value = value;
    onNews([...question.askers]);
  }
  function answer(asker: string, method: Question['method'], uri: string, name = ''): unknown {
    const key = `${method} ${normalUri(uri)} ${name}`;
    let question = questions.get(key);
    if (!question) {
      question = { method, uri, name, askers: new Set(), value: undefined, asked: 0 };
      questions.set(key, question);
      follow(asker, ask(question));
    }
    question.askers.add(asker);
    return question.value;
  }
  function follow(asker: string, asked: Promise<void>): void {
    const all = open.get(asker) ?? new Set();
    open.set(asker, all.add(asked));
    void asked.then(() => all.delete(asked));
  }
  const isTouched = (question: Question, uri: string): boolean =>
    question.method === 'find'
      ? // A folder that came or went may hold files of any name.
        isWithin(question.uri, uri) && (nameOf(uri) === question.name || !nameOf(uri).includes('.'))
      : isWithin(uri, question.uri) || (question.method === 'list' && isWithin(question.uri, uri));

  return {
    around(document, workspace) {
      if (!/^[\w.+-]+:\/\//.test(document)) return nowhere;
      const known: Known = {
        stat: (uri) => answer(document, 'stat', uri) as ReturnType<Known['stat']>,
        read: (uri) => answer(document, 'read', uri) as string | undefined,
        list: (uri) => answer(document, 'list', uri) as readonly Item[] | undefined,
        find: (folder, name) => answer(document, 'find', folder, name) as readonly string[] | undefined,
      };
      return aroundOf(document, workspace, known);
    },
    async settled(document, asking) {
      // An answer may lead to another question; a few rounds are enough for all rules there are.
      for (let round = 0; round < 5; round++) {
        const result = await asking();
        const waiting = open.get(document);
        if (!waiting || waiting.size === 0) return result;
        await Promise.all(waiting);
      }
      return await asking();
    },
    changed(uris) {
      for (const question of questions.values()) if (uris.some((uri) => isTouched(question, uri))) void ask(question);
    },
    forget(document) {
      open.delete(document);
      for (const [key, { askers }] of questions) if (askers.delete(document) && askers.size === 0) questions.delete(key);
    },
  };
}
