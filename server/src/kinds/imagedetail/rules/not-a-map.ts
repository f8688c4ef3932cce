import type { Rule } from '../../../core/kind.ts';
import { isEmpty, type Node } from '../../../core/node.ts';
import { found } from '../../../core/words.ts';

/** Source: CodePipeline user guide, file-reference.html: the file for blue/green is a map, that for rolling deployments a list; checked 2026-11-30. */
export const notAMap: Rule = {
  id: 'imagedetail/not-a-map',
  severity: 'error',
  on: [''],
  check({ node }, { report }) {
    if (node.type === 'map' || node.broken || isEmpty(node)) return;
    const items = node.type === 'list' ? node.items : [];
    const isOther = items.some((item) => keysOf(item).includes('imageUri'));
    const instead = isOther ? ' A list with `name` and `imageUri` is `imagedefinitions.json`, which rolling deployments read.' : '';
    const isAlone = items.length === 1 && keysOf(items[0]).includes('ImageURI');
    report({ start: node.start, end: Math.min(node.start + 1, node.end) }, `The document is ${found(node)}. Expected a map with \`ImageURI\`.${instead}`, {
      ...(isAlone ? { fix: { title: 'Take the map out of the list', operations: [{ op: 'unwrap', path: [0] }] } } : {}),
    });
  },
};

const keysOf = (node: Node | undefined): string[] => (node?.type === 'map' ? node.entries.map(({ key }) => key) : []);
