import type { Node } from '../../node.ts';

/** The anchors of a text so far. What was read in vain is forgotten. */
export class Anchors {
  readonly #nodes = new Map<string, Node>();
  /** Each name in the order of the text, with the node it stood for before. */
  readonly #log: { readonly name: string; readonly before: Node | undefined }[] = [];

  /** How often one was set or asked for. */
  uses = 0;

  get(name: string): Node | undefined {
    this.uses++;
    return this.#nodes.get(name);
  }

  set(name: string, node: Node): void {
    this.uses++;
    this.#log.push({ name, before: this.#nodes.get(name) });
    this.#nodes.set(name, node);
  }

  /** How many were set: a place to come back to. */
  get count(): number {
    return this.#log.length;
  }

  backTo(count: number): void {
    for (let last = this.#log.length > count ? this.#log.pop() : undefined; last; last = this.#log.length > count ? this.#log.pop() : undefined)
      if (last.before) this.#nodes.set(last.name, last.before);
      else this.#nodes.delete(last.name);
  }
}
