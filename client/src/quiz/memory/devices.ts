import type { Memento } from 'vscode';
import type { Entry } from './entry.ts';
import { examEntries, examLines } from './exam-sync.ts';
import type { Progress } from './progress.ts';
import { entriesFor, isDeviceKey, keyOf, knownOf, merge, pack, roomFor, sizeOf, unpack } from './sync.ts';

const DEVICE = 'quiz.deviceId';

/** What Settings Sync carries: one key of each device, in the extension's global state. */
export type SyncedState = Memento & { setKeysForSync(keys: readonly string[]): void };

/** Exams may take such a part of the room. */
const EXAMS_PART = 4;

/** This device's id; it is not synced itself. */
async function deviceOf(state: SyncedState): Promise<string> {
  const known = state.get<string>(DEVICE);
  if (known !== undefined) return known;
  const made = crypto.randomUUID().slice(0, 8);
  await state.update(DEVICE, made);
  return made;
}

/** What other devices know and this one does not. */
export function fromDevices(state: SyncedState, progress: Progress): Entry[] {
  const told = state
    .keys()
    .filter(isDeviceKey)
    .map((key) => state.get(key));
  return [...entriesFor(merge(...told.map(unpack)), progress), ...told.flatMap((each) => examEntries(each, progress))];
}

/** Tells the other devices which exams were sat and which cards were reviewed last, as far as it fits. */
export async function toDevices(state: SyncedState, progress: Progress): Promise<void> {
  const own = keyOf(await deviceOf(state));
  const others = state.keys().filter((key) => isDeviceKey(key) && key !== own);
  const room = roomFor(others.map((key) => sizeOf(key, state.get(key))));
  const exams = examLines(progress, room / EXAMS_PART);
  const left = room - sizeOf('', { exams });
  await state.update(own, { ...pack(knownOf(progress), own, left), ...(exams === '' ? {} : { exams }) });
  state.setKeysForSync([...others, own]);
}
