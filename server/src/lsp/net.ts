import type { Documents } from '../documents.ts';
import type { Client } from './client.ts';

/** Catches what fails, so that a fault costs one answer and never the server. */
export type Net = {
  /** Says in the log what failed, with all that is needed to see it again. */
  log(method: string, params: unknown, error: unknown): void;
  /** Runs something that nobody waits for. */
  run(what: string, work: () => unknown): void;
  /** Does something, and counts it among what is under way meanwhile. */
  during<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  /** How much is under way. */
  readonly underWay: number;
};

export function netOf(client: Client, documents: Documents): Net {
  const log: Net['log'] = (method, params, error) => {
    const { uri, place } = whereOf(params);
    const version = uri === undefined ? undefined : documents.get(uri)?.version;
    const parts = [`${method} failed`, uri && `in ${uri}`, version !== undefined && `version ${version}`, place && `at ${place}`];
    client.error(`${parts.filter(Boolean).join(', ')}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  let underWay = 0;
  const during: Net['during'] = async (work) => {
    underWay++;
    try {
      return await work();
    } finally {
      underWay--;
    }
  };
  return {
    log,
    during,
    run(what, work) {
      void during(work).catch((error: unknown) => log(what, undefined, error));
    },
    get underWay() {
      return underWay;
    },
  };
}

type Params = { readonly uri?: unknown; readonly textDocument?: { readonly uri?: unknown }; readonly position?: unknown; readonly range?: unknown };

function whereOf(params: unknown): { uri?: string; place?: string } {
  if (typeof params !== 'object' || params === null) return {};
  const { uri, textDocument, position, range }: Params = params;
  const found = textDocument?.uri ?? uri;
  const place = position === undefined ? range : position;
  return { ...(typeof found === 'string' ? { uri: found } : {}), ...(place === undefined ? {} : { place: JSON.stringify(place) }) };
}
