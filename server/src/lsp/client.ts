import type { Connection, InitializeParams, NotificationType } from 'vscode-languageserver';
import { type Abilities, abilitiesOf } from './abilities.ts';
import { methodOf } from './method.ts';
import type { ClientOptions } from './protocol.ts';

/** The other side: what it can do, and the one way to speak to it. */
export type Client = {
  readonly can: Abilities;
  readonly options: ClientOptions;
  /** Asks for something; `undefined` if the client refuses. Whoever waits for the answer waits with `within`. */
  ask<Result>(
    type: string | { readonly method: string; readonly _?: readonly [unknown, Result, ...unknown[]] | undefined },
    params?: object,
  ): Promise<Result | undefined>;
  tell<Params extends object>(type: string | NotificationType<Params>, params: Params): void;
  /** Writes into the client's log. */
  error(message: string): void;
  log(message: string): void;
};

export function clientOf(connection: Connection, { capabilities, initializationOptions }: InitializeParams): Client {
  const refused = new Set<string>();
  return {
    can: abilitiesOf(capabilities),
    options: isOptions(initializationOptions) ? initializationOptions : {},
    async ask(type, params) {
      const method = methodOf(type);
      try {
        return await (params === undefined ? connection.sendRequest(method) : connection.sendRequest(method, params));
      } catch (error) {
        // Once is enough: what a client can't do it will refuse each time.
        if (!refused.has(method)) quietly(async () => connection.console.warn(`${method} was refused: ${String(error)}`));
        refused.add(method);
        return undefined;
      }
    },
    tell: (type, params) => quietly(() => connection.sendNotification(methodOf(type), params)),
    log: (message) => quietly(async () => connection.console.log(message)),
    error: (message) => quietly(async () => connection.console.error(message)),
  };
}

const isOptions = (value: unknown): value is ClientOptions => typeof value === 'object' && value !== null;

/** Sending fails when the connection is gone, and then there is nobody to tell. */
const quietly = (send: () => Promise<void>): void => void (async () => send())().catch(() => {});
