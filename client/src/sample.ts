import { Position, Selection, window, workspace } from 'vscode';

const text = `# A sample to try things on. Hold the mouse over a key,
# or put the cursor on it and press Ctrl+K Ctrl+I (Cmd+K Cmd+I).
version: 0.2
env:
  variables:
    STAGE: test
phases:
  install:
    runtime-versions:
      nodejs: "24"
    commands:
      - npm ci
  build:
    on-failure: ABORT
    commands:
      - npm test
      - npm run build -- --mode "$STAGE"
artifacts:
  base-directory: dist
  files:
    - '**/*'
`;

/** Opens a small buildspec that is nobody's file, with the cursor on a key. */
export async function openSample(): Promise<void> {
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'yaml', content: text }));
  const key = new Position(text.slice(0, text.indexOf('artifacts:')).split('\n').length - 1, 0);
  editor.selection = new Selection(key, key);
}
