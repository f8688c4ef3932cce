/** A child of `npm run oracle`: answers each path with what AWS's validator finds in that template. It may not come back, and is killed then. */
import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';

/** A finding of the peer, in lines from 1. */
export type Finding = { readonly id: string; readonly isError: boolean; readonly message: string; readonly from: number; readonly to: number };

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
