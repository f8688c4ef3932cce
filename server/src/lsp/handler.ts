import type { NotificationType, Registration, RequestType, ServerCapabilities } from 'vscode-languageserver';
import { methodOf } from './method.ts';
import type { Session } from './session.ts';

/** What the server does with one kind of message. */
export type Handler = {
  readonly method: string;
  readonly type: 'request' | 'notification';
  readonly answer: (params: unknown) => unknown;
  /** What the client gets if the answer fails. */
  readonly less: unknown;
};

/** A part of the server: what it announces to the client, and the messages it handles. */
type Feature = {
  readonly capabilities?: ServerCapabilities;
  /** What it asks the client for once both are ready. */
  readonly registrations?: readonly Pick<Registration, 'method' | 'registerOptions'>[];
  readonly handlers: readonly Handler[];
};

/** A feature is made once the client has said what it can do. */
export type MakeFeature = (session: Session) => Feature;

/** A request that the client waits for; `less` is what it gets if the answer fails, null where nothing would be right. */
export const request = <Params, Result>(
  type: string | RequestType<Params, Result, unknown>,
  less: NoInfer<Result> | null,
  answer: (params: Params) => Result | Promise<Result>,
): Handler => ({ method: methodOf(type), type: 'request', answer: (params) => answer(params as Params), less });

export const notification = <Params>(type: string | NotificationType<Params>, answer: (params: Params) => unknown): Handler => ({
  method: methodOf(type),
  type: 'notification',
  answer: (params) => answer(params as Params),
  less: undefined,
});
