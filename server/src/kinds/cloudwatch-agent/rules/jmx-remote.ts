import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, oneOfWords } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { hasKey, textIn } from '../entries.ts';

const needed = ['username', 'password_file', 'keystore_path', 'keystore_type', 'truststore_path', 'truststore_type'];

/** Source: amazon-cloudwatch-agent, translate/otel/receiver/jmx/translator.go (validate, validateAuth); checked 2026-11-30. */
export const jmxRemote: Rule = {
  id: 'cloudwatch-agent/jmx-remote',
  severity: 'error',
  on: ['/metrics/metrics_collected/jmx', '/metrics/metrics_collected/jmx/*'],
  check(jmx, { report }) {
    const [endpoint] = select(jmx, '/endpoint');
    const text = endpoint && literalOf(endpoint.node);
    if (!endpoint || text === undefined || text === '' || textIn(jmx, 'insecure') === 'true') return;
    const host = /^(\[[^\]]*\]|[^:]*):\w*$/.exec(text)?.[1];
    if (host === undefined)
      report(endpoint.node, `${code(text)} has no port. Expected address and port, such as \`localhost:9010\`: the agent refuses the configuration.`);
    else if (host !== 'localhost' && host !== '127.0.0.1') {
      const missing = needed.filter((name) => !hasKey(jmx, name));
      if (missing.length > 0)
        report(
          endpoint.node,
          `${code(host)} is another host, and for that the agent wants TLS and a password. Expected ${oneOfWords(missing.map((name) => code(name))).replace(/ or (?=[^ ]*$)/, ' and ')}, or \`insecure\` true.`,
        );
    }
  },
};
