import { lookAt } from '../../server/src/core/look.ts';
import { linesIn } from '../../server/src/core/yaml/line.ts';
import { slipIn } from '../../server/src/core/yaml/slips.ts';

/** What looks at a text before, or beside, its parser. */
export const readers = { 'keys of a text': lookAt, 'slips of a text': (text: string) => slipIn(linesIn(text)) };

export const traps = ['- ', ' ', '\t', '"\\"', '{', '{a: ', 'a:\n', ' a:\n', 'a: |\n', 'a: "\n', '- [\n', 'x y\n', ' a: b\n  c: d\n', '#\n', '- - a: b\n'];
