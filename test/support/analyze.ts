import { dataIn } from '../../server/hosts/data-in.ts';
import { analyze as analyzeWith } from '../../server/src/core/analyze.ts';
import type { Data } from '../../server/src/core/data.ts';
import { EXPRESSIONS } from '../../server/src/core/expressions.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { re2 } from '../../server/src/core/re2.ts';
import { jsonata } from '../../server/src/kinds/asl/language/jsonata.ts';
import { JSONATA } from '../../server/src/kinds/asl/language/jsonata-reader.ts';

/** The data of the product, as the build wrote it. */
export const data: Data = dataIn('dist', { [EXPRESSIONS]: () => re2, [JSONATA]: () => jsonata });

/** The analysis of a text with all the data it asks for. */
export const analyze = (text: string, kind: Kind) => analyzeWith(text, kind, data);
