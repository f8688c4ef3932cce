import module from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where a user's programs keep what they can make again. Source: XDG Base Directory Specification 0.8; Apple's and Microsoft's guides name the others. */
function cacheFolder({ XDG_CACHE_HOME = '', LOCALAPPDATA = '' } = process.env): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  return isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), '.cache');
}

// Reading our code takes a third of a run. Node.js 22.1 and newer keep it compiled, in a folder of the user's; where they can't write, they go on.
try {
  module.enableCompileCache?.(join(cacheFolder(), 'aws-devops-notes'));
} catch {
  // In a container a user may have no home.
}
