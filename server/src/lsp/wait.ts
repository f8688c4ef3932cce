/** Runs something later, once; the result calls it off. */
export type After = (milliseconds: number, run: () => void) => () => void;

/** How long others may take until we go on without them: milliseconds. */
export const patience = {
  /** For what a client is asked. */
  client: 1000,
  /** For what an answer would be better with, while somebody waits for it. */
  answer: 300,
  /** The same for the workspace, of which there is a part at any time; what is found in it takes a while to send. */
  workspace: 200,
  /** The same for a file that nobody looks at yet, which is not checked again. */
  check: 5000,
};

export const pause = (after: After, milliseconds: number): Promise<void> => new Promise((resolve) => after(milliseconds, resolve));

/** What a promise gives, or something else if that takes too long; what comes after that goes to `late`. */
export function within<Value>(
  after: After,
  milliseconds: number,
  promise: Promise<Value>,
  otherwise: Value,
  late: (value: Value) => void = () => {},
): Promise<Value> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const cancel = after(milliseconds, () => {
      isLate = true;
      resolve(otherwise);
    });
    promise.then((value) => {
      cancel();
      if (isLate) late(value);
      else resolve(value);
    }, reject);
  });
}
