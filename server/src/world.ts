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
  list(folder: string): Promise<readonly Item[] | undefined>;
  /** The URIs of all files of this name below a folder. */
  find(folder: string, name: string): Promise<readonly string[] | undefined>;
  /** The URIs of all files below a folder that may be ours by their endings, without folders of tools. */
  files(folder: string): Promise<readonly string[] | undefined>;
};

/** Where no file can be reached. */
export const noWorld: World = {
  stat: async () => undefined,
  read: async () => undefined,
  list: async () => undefined,
  find: async () => undefined,
  files: async () => undefined,
};

export type Answers = {
  /** What a document may ask at this moment. Questions without an answer are passed on to the world. */
  around(document: string, workspace: string | undefined): Around;
  /** What a function that asks gives once all its questions are answered, or it has waited long enough. */
  settled<Result>(document: string, ask: () => Result | Promise<Result>, enough?: () => Promise<unknown>): Promise<Result>;
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
  /** Under way, as often as it was asked and not yet answered. */
  pending: Promise<void> | undefined;
};

/** Remembers the world's answers. `onNews` hears which documents asked something whose answer is new or has changed. */
export function answers(world: World, onNews: (documents: readonly string[]) => void): Answers {
  const questions = new Map<string, Question>();
  const underWay = new Set<Question>();
  /** So many answers were new. */
  let news = 0;

  function ask(question: Question): void {
    const { method, uri, name } = question;
    const asked = method === 'find' ? world.find(uri, name) : world[method](uri);
    const answered = asked.then((value) => {
      // An answer that a newer question overtook is old.
      if (question.pending !== answered) return;
      question.pending = undefined;
      underWay.delete(question);
      if (JSON.stringify(value) === JSON.stringify(question.value)) return;
      question.value = value;
      news++;
      onNews([...question.askers]);
    });
    question.pending = answered;
    underWay.add(question);
  }
  function answer(asker: string, method: Question['method'], uri: string, name = ''): unknown {
    const key = `${method} ${normalUri(uri)} ${name}`;
    let question = questions.get(key);
    if (!question) {
      question = { method, uri, name, askers: new Set(), value: undefined, pending: undefined };
      questions.set(key, question);
      ask(question);
    }
    question.askers.add(asker);
    return question.value;
  }
  /** What a document has asked, itself or after another, and waits for. */
  const waitedFor = (asker: string): Promise<void>[] => [...underWay].flatMap(({ askers, pending }) => (pending && askers.has(asker) ? [pending] : []));
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
    async settled(document, asking, enough) {
      let isEnough = false;
      let limit: Promise<unknown> | undefined;
      // An answer may lead to another question; a few rounds are enough for all rules there are.
      for (let round = 0; round < 10; round++) {
        const known = news;
        const result = await asking();
        const waiting = waitedFor(document);
        // What an open editor holds is answered before it could be waited for.
        if ((waiting.length === 0 && known === news) || isEnough) return result;
        limit ??= enough?.().then(() => {
          isEnough = true;
        });
        await Promise.race([Promise.all(waiting), ...(limit ? [limit] : [])]);
      }
      return await asking();
    },
    changed(uris) {
      for (const question of questions.values()) if (uris.some((uri) => isTouched(question, uri))) ask(question);
    },
    forget(document) {
      for (const [key, question] of questions)
        if (question.askers.delete(document) && question.askers.size === 0) {
          questions.delete(key);
          underWay.delete(question);
        }
    },
  };
}
