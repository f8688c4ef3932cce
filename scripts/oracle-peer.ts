/** A child of `npm run oracle`: answers each path with what AWS's validator finds in that template. It may not come back, and is killed then. */

/** A finding of the peer, in lines from 1. */
export type Finding = { readonly id: string; readonly isError: boolean; readonly message: string; readonly from: number; readonly to: number };

/** As much of the peer as we use. */
type Peer = {
  readonly CelEngine: new () => { validateStandard(template: unknown): { readonly diagnostics: readonly Diagnostic[] } };
  readonly TemplateFile: new (path: string) => unknown;
};
type Diagnostic = { readonly ruleId: string; readonly severity: string; readonly message: string; readonly startLine?: number; readonly endLine?: number };

const peer = '@aws/cloudformation-validate';
const { CelEngine, TemplateFile }: Peer = await import(peer);
const engine = new CelEngine();

process.on('message', (path: string) => {
  const { diagnostics } = engine.validateStandard(new TemplateFile(path));
  const found: Finding[] = diagnostics.map(({ ruleId, severity, message, startLine = 1, endLine = startLine }) => ({
    id: ruleId,
    isError: severity === 'ERROR' || severity === 'FATAL',
    message,
    from: startLine,
    to: endLine,
  }));
  process.send?.(found);
});
process.send?.('ready');
