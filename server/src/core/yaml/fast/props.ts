import type { AliasNode, Node } from '../../node.ts';
import { addProps } from '../props.ts';
import * as is from './chars.ts';
import { type Scan, skipSpaces, unsure } from './scan.ts';

/** The anchor and tag of a value. */
export type Props = {
  readonly anchor?: string;
  readonly tag?: string;
  /** Offset behind both. */
  readonly behind: number;
};

/** The anchor and tag at the present place, in either order; of those `before` there is no second one. */
export function propsAt(scan: Scan, before?: Props): Props | undefined {
  let props = before;
  for (;;) {
    const char = scan.source.charCodeAt(scan.at);
    if (char === is.BANG && props?.tag === undefined) props = { ...props, tag: tagAt(scan), behind: scan.at };
    else if (char === is.AMPERSAND && props?.anchor === undefined) props = { ...props, anchor: nameAt(scan), behind: scan.at };
    else if (char === is.BANG || char === is.AMPERSAND) unsure();
    else return props;
    skipSpaces(scan);
  }
}

/** Gives a value its anchor and tag. */
export function withProps(scan: Scan, node: Node, props: Props | undefined): Node {
  if (!props) return node;
  if (node.type === 'alias') unsure();
  return addProps(scan.anchors, node, props);
}

/** `*name`, of an anchor that is known. */
export function aliasAt(scan: Scan): AliasNode {
  const start = scan.at;
  const name = nameAt(scan);
  return { type: 'alias', start, end: scan.at, name, target: scan.anchors.get(name) ?? unsure() };
}

function tagAt(scan: Scan): string {
  const { source, at: start } = scan;
  let at = start + 1;
  while (isTagLetter(source.charCodeAt(at))) at++;
  const next = source.charCodeAt(at);
  if (at === start + 1 || !is.isBlank(next) || next === is.TAB) unsure();
  scan.at = at;
  return source.slice(start, at);
}

/** Letters, digits, and `:!-._/`. */
const isTagLetter = (char: number): boolean =>
  (char >= 97 && char <= 122) ||
  (char >= 65 && char <= 90) ||
  (char >= is.ZERO && char <= is.COLON) ||
  char === is.BANG ||
  (char >= is.DASH && char <= 47) ||
  char === 95;

/** The name behind `&` or `*`. */
function nameAt(scan: Scan): string {
  const { source } = scan;
  const start = scan.at + 1;
  let at = start;
  while (!is.isBlank(source.charCodeAt(at)) && !is.isFlowMark(source.charCodeAt(at))) at++;
  if (at === start || source.charCodeAt(at) === is.TAB) unsure();
  scan.at = at;
  return source.slice(start, at);
}
