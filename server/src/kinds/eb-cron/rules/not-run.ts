import type { Nearby } from '../../../core/around.ts';
import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { entryOf, type Node, resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { filesOf, find, givenIn, readAll } from '../../ebextensions/given.ts';

const FOLDER = '.ebextensions';

/** Where tasks never run. Source: Elastic Beanstalk guide, using-features-managing-env-tiers.html, checked 2026-11-30. */
export const notRun: Rule = {
  id: 'eb-cron/not-run',
  severity: 'warning',
  on: [''],
  check(root, { report, around, fileName }) {
    const [tasks] = select(root, '/cron') as readonly (Fact | undefined)[];
    if (!tasks?.entry) return;
    const nearby = { around, fileName };
    const queue = fifoQueue(nearby);
    if (queue !== undefined)
      report(
        tasks.entry.keySpan,
        `The tasks never run: ${code('WorkerQueueURL')} in ${code(FOLDER)} is the FIFO queue ${code(queue)}. Expected a standard queue.`,
      );
    if (isWebTier(nearby))
      report(
        tasks.entry.keySpan,
        `The tasks never run: the tier in ${code('env.yaml')} is ${code('WebServer')}. Only a worker environment reads ${code(fileName)}.`,
      );
  },
};

/** The last part of the URL of the worker's own queue, if that is a FIFO queue. */
function fifoQueue(nearby: Nearby): string | undefined {
  const paths = filesOf(nearby, FOLDER)?.map((name) => `${FOLDER}/${name}`);
  const all = (readAll(nearby, paths) ?? []).flatMap((each) => givenIn(each));
  const url = find(all, 'aws:elasticbeanstalk:sqsd', 'WorkerQueueURL')?.text;
  return url?.endsWith('.fifo') ? url.slice(url.lastIndexOf('/') + 1) : undefined;
}

function isWebTier(nearby: Nearby): boolean {
  const isThere = nearby.around.list('.')?.some(({ name, folder }) => name === 'env.yaml' && !folder);
  const [manifest] = (isThere ? readAll(nearby, ['env.yaml']) : undefined) ?? [];
  const tier = below(manifest, 'EnvironmentTier');
  const name = below(tier, 'Name');
  return name !== undefined && literalOf(name) === 'WebServer';
}

function below(node: Node | undefined, key: string): Node | undefined {
  const map = node && resolve(node);
  return map?.type === 'map' ? entryOf(map, key)?.value : undefined;
}
