import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isForBeanstalk } from '../../beanstalk/process-lines.ts';

const isJava = (command: string): boolean => /^(?:\S*\/)?java\s/.test(command);

/** A sample of AWS does without `web`, so that is a hint. Source: Elastic Beanstalk guide, platforms-linux-extend.build-proc.html, java-se-procfile.html and go-procfile.html, checked 2026-11-30. */
export const mainProcess: Rule = {
  id: 'eb-procfile/main-process',
  severity: 'hint',
  on: [''],
  check({ children }, { around, report }) {
    const processes = children.filter(({ entry }) => entry && !entry.half);
    const [first] = processes;
    if (!first?.entry || !isForBeanstalk(around)) return;
    const main = processes.find(({ segment }) => segment === 'web');
    if (!main?.entry) {
      report(first.entry.keySpan, `No process is called ${code('web')}. Elastic Beanstalk expects that name for the one that gets the requests.`);
      return;
    }
    const runsJava = processes.some(({ node }) => node.type === 'scalar' && isJava(node.text));
    if (main !== first && runsJava)
      report(main.entry.keySpan, `${code('web')} is not the first process. On Java SE the main process must come first.`, { severity: 'warning' });
  },
};
