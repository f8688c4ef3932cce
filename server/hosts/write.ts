import { accessSync, chmodSync, chownSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Gives a file another text in one step, so that nobody ever reads half of it. Its mode stays, a link to it stays a link, and other names stay names of it. */
export function replaceFile(path: string, text: string): void {
  const target = realpathSync(path);
  // A rename asks for rights to the folder only.
  accessSync(target, constants.W_OK);
  const { mode, uid, gid, nlink } = statSync(target);
  // Another name of the same file would keep the old text.
  if (nlink > 1) {
    writeFileSync(target, text);
    return;
  }
  const temporary = join(dirname(target), `.aws-devops-notes-${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
    keepOwner(temporary, uid, gid);
    chmodSync(temporary, mode & 0o7777);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Only root may give a file to somebody else. */
function keepOwner(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid);
  } catch {}
}
