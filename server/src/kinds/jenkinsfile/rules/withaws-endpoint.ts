import type { Rule } from '../../../core/kind.ts';
import { child, stepsOrOptions } from '../tree.ts';

/** Source: pipeline-aws-plugin 0757730, README of `withAWS`, checked 2026-11-23. */
export const withawsEndpoint: Rule = {
  id: 'jenkinsfile/withaws-endpoint',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const call of stepsOrOptions(root, 'withAWS')) {
      const endpoint = child(call, 'endpointUrl');
      if (endpoint?.entry && child(call, 'region'))
        report(endpoint.entry.keySpan, '`endpointUrl` and `region` are both set. Expected one of them: the endpoint says the region.');
    }
  },
};
