/**
 * `npm run editors`: drives Neovim and Emacs, without a screen, with the configuration that docs/editors gives for them, and says what they
 * got: diagnostics, hover, completion, a code action, a rename, settings. Asks fish and zsh what they complete. Needs a build, and says which editor isn't on the machine.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { wrongIn } from '../test/support/shells.ts';

const folder = mkdtempSync(join(tmpdir(), 'editors-'));
const repository = join(folder, 'shop');
const bin = join(folder, 'bin');
for (const each of [join(repository, '.git'), bin]) mkdirSync(each, { recursive: true });
writeFileSync(join(bin, 'aws-devops-notes'), `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`);
chmodSync(join(bin, 'aws-devops-notes'), 0o755);

/** The project file counts from the root, and the setting turns off the rule about secrets. */
writeFileSync(join(repository, 'aws-devops-notes.yaml'), 'rules:\n  buildspec/unknown-key: error\n');
const buildspec =
  'version: 0.2\nenv:\n  variables:\n    STAGE: test\n    DB_PASSWORD: correct-horse\nphases:\n  build:\n    comands:\n      - make $STAGE\n    \n';

/** The first block of code below a heading of a page. */
function block(page: string, heading: string): string {
  const text = readFileSync(`docs/editors/${page}`, 'utf8');
  const found = text.slice(text.indexOf(heading)).split('```')[1];
  if (found === undefined) throw new Error(`docs/editors/${page} has no code below "${heading}".`);
  return found.replace(/^\w+\n/, '');
}

type Got = {
  readonly diagnostics: readonly string[];
  readonly hover: string;
  readonly completion: readonly string[];
  readonly fixed: string;
  readonly renamed: string;
};

/** What each editor must have got. */
const wanted: readonly (readonly [what: string, (got: Got) => boolean])[] = [
  ['diagnostics', ({ diagnostics }) => diagnostics.some((each) => each.includes('Unknown key `comands`'))],
  ['the severity of the project file', ({ diagnostics }) => diagnostics.some((each) => /^(?:1|:?error|eglot-error) .*comands/.test(each))],
  ['the setting', ({ diagnostics }) => diagnostics.every((each) => !each.includes('DB_PASSWORD'))],
  ['hover', ({ hover }) => /phases|build/i.test(hover)],
  ['completion', ({ completion }) => completion.includes('finally') && completion.includes('on-failure')],
  ['a code action', ({ fixed }) => /^ {4}commands:/m.test(fixed)],
  ['rename', ({ renamed }) => renamed.includes('LEVEL: test') && renamed.includes('make $LEVEL')],
];

function drive(name: string, command: string, args: readonly string[]): boolean {
  writeFileSync(join(repository, 'buildspec.yml'), buildspec);
  const out = join(folder, 'got.json');
  rmSync(out, { force: true });
  const { error, stdout, stderr } = spawnSync(command, args, {
    cwd: repository,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, GOT: out, HOME: folder, XDG_STATE_HOME: folder },
  });
  if (error && 'code' in error && error.code === 'ENOENT') {
    console.log(`${name}: not on this machine.`);
    return true;
  }
  let got: Got;
  try {
    got = JSON.parse(readFileSync(out, 'utf8'));
  } catch {
    console.log(`${name}: ended without a result.\n${stdout}${stderr}`);
    return false;
  }
  const missing = wanted.filter(([, holds]) => !holds(got)).map(([what]) => what);
  console.log(
    missing.length === 0
      ? `${name}: ${wanted.map(([what]) => what).join(', ')}.`
      : `${name}: no ${missing.join(', no ')}.\n${JSON.stringify(got, undefined, 1)}`,
  );
  return missing.length === 0;
}

const lua = `${block('neovim.md', '## Neovim 0.7')}
local function main()
  vim.cmd('edit buildspec.yml')
  local buffer = vim.api.nvim_get_current_buf()
  local got = {}
  vim.wait(30000, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
  got.diagnostics = vim.tbl_map(function(each) return each.severity .. ' ' .. each.message end, vim.diagnostic.get(buffer))
  local document = { uri = vim.uri_from_bufnr(buffer) }
  local function ask(method, params)
    for _, answer in pairs(vim.lsp.buf_request_sync(buffer, method, params, 30000) or {}) do return answer.result end
  end
  local hover = ask('textDocument/hover', { textDocument = document, position = { line = 6, character = 4 } })
  got.hover = hover and hover.contents.value or ''
  local completion = ask('textDocument/completion', { textDocument = document, position = { line = 9, character = 4 } })
  got.completion = vim.tbl_map(function(each) return each.label end, completion and (completion.items or completion) or {})
  local range = { start = { line = 7, character = 5 }, ['end'] = { line = 7, character = 5 } }
  local problems = vim.tbl_map(function(each) return each.user_data.lsp and vim.tbl_extend('keep', each.user_data.lsp, { message = each.message, range = range }) end, vim.diagnostic.get(buffer))
  local actions = ask('textDocument/codeAction', { textDocument = document, range = range, context = { diagnostics = problems } })
  for _, action in ipairs(actions or {}) do
    if action.title == 'Change to \`commands\`' then
      if not action.edit then action = ask('codeAction/resolve', action) end
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      break
    end
  end
  got.fixed = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\\n')
  vim.wait(500)
  local edit = ask('textDocument/rename', { textDocument = document, position = { line = 3, character = 5 }, newName = 'LEVEL' })
  if edit then vim.lsp.util.apply_workspace_edit(edit, 'utf-16') end
  got.renamed = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\\n')
  local file = io.open(os.getenv('GOT'), 'w')
  file:write(vim.fn.json_encode(got))
  file:close()
end
local ok, why = pcall(main)
if not ok then print(why) end
vim.cmd('qall!')
`;
const script = join(folder, 'drive.lua');
writeFileSync(script, lua);
const neovim = drive('Neovim', 'nvim', ['--headless', '--clean', '-c', `luafile ${script}`]);

writeFileSync(join(repository, '.dir-locals.el'), block('emacs.md', 'Settings, in'));
const lisp = `(setq enable-local-variables :all make-backup-files nil last-nonmenu-event ?x)
(dolist (each (file-expand-wildcards "~/.emacs.d/elpa/*")) (add-to-list 'load-path each))
(require 'package) (package-initialize)
(define-derived-mode yaml-mode prog-mode "YAML")
(require 'eglot) (require 'json)
${block('emacs.md', '# Emacs')}
(defun got () (let ((buffer (find-file "buildspec.yml")) (result nil))
  (with-current-buffer buffer
    (yaml-mode)
    (setq eglot-sync-connect 30)
    (apply #'eglot (eglot--guess-contact))
    (flymake-mode 1)
    (let ((end (+ (float-time) 30))) (while (and (< (float-time) end) (null (flymake-diagnostics))) (accept-process-output nil 0.1) (flymake-start)))
    (push (cons 'diagnostics (vconcat (mapcar (lambda (each) (format "%s %s" (flymake-diagnostic-type each) (flymake-diagnostic-text each))) (flymake-diagnostics)))) result)
    (cl-flet ((place (line column) (goto-char (point-min)) (forward-line line) (forward-char column)))
      (place 6 4)
      (push (cons 'hover (or (plist-get (plist-get (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover (eglot--TextDocumentPositionParams)) :contents) :value) "")) result)
      (place 9 4)
      (let ((answer (jsonrpc-request (eglot--current-server-or-lose) :textDocument/completion (eglot--TextDocumentPositionParams))))
        (push (cons 'completion (vconcat (mapcar (lambda (each) (plist-get each :label)) (if (vectorp answer) answer (plist-get answer :items))))) result))
      (place 7 5)
      (cl-letf (((symbol-function 'completing-read) (lambda (_prompt all &rest _) (caar (cl-remove-if-not (lambda (each) (string-match-p "Change to .commands" (car each))) all)))))
        (eglot-code-actions (line-beginning-position) (line-end-position) "quickfix" t))
      (push (cons 'fixed (buffer-string)) result)
      (eglot--signal-textDocument/didChange)
      (place 3 5)
      (eglot-rename "LEVEL")
      (push (cons 'renamed (buffer-string)) result)))
  (with-temp-file (getenv "GOT") (insert (json-encode result)))))
(condition-case why (got) (error (message "%S" why)))
(set-buffer-modified-p nil)
(kill-emacs 0)
`;
const elisp = join(folder, 'drive.el');
writeFileSync(elisp, lisp);
const emacs = drive('Emacs', 'emacs', ['--batch', '--load', elisp]);

rmSync(folder, { recursive: true, force: true });

const shells = ['fish', 'zsh'].map((shell) => {
  const wrong = wrongIn(shell, 'dist/cli.js');
  console.log(wrong === undefined ? `${shell}: not on this machine.` : wrong.length === 0 ? `${shell}: completion.` : wrong.join('\n'));
  return (wrong ?? []).length === 0;
});
if (!neovim || !emacs || shells.includes(false)) process.exitCode = 1;
