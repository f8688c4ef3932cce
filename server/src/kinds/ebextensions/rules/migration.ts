import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { childOf } from '../../cloudformation/resources.ts';
import { literalOf } from '../../computed.ts';

/** Commands that change the schema of a database. */
const migrates =
  /\b(?:manage\.py migrate|rake db:migrate|rails db:migrate|artisan migrate|flyway migrate|alembic upgrade|sequelize(?:-cli)? db:migrate|knex migrate:latest|prisma migrate deploy)\b/;

/** All instances run a container command at the same time. Source: Elastic Beanstalk guide, customize-containers-ec2.html, checked 2026-11-30. */
export const migration: Rule = {
  id: 'ebextensions/migration',
  severity: 'warning',
  on: ['/container_commands/*'],
  check(command, { report }) {
    const run = childOf(command, 'command');
    const text = run && literalOf(run.node);
    const found = text === undefined ? undefined : migrates.exec(text)?.[0];
    // A test may choose one instance in its own way.
    if (!run || found === undefined || childOf(command, 'leader_only') || childOf(command, 'test')) return;
    report(run.node, `Every instance runs ${code(found)} at the same time. Expected \`leader_only: true\`, so that only one instance does.`, {
      fix: { title: 'Add `leader_only: true`', operations: [{ op: 'insert', path: pathOf(command), key: 'leader_only', value: 'true' }], suggestion: true },
    });
  },
};
