import type { CST } from 'yaml';
import type { Node } from '../node.ts';
import { syntaxProblem } from '../parsed.ts';
import { code } from '../words.ts';
import { spacesForTabs } from './repair.ts';
import { needRepair, report, type State, spanOf } from './state.ts';

/** What stands before a node: its anchor and tag, and the indicator (`-`, `?`, `:` or `---`) that announces it. */
export type Props = {
  anchor?: string;
  tag?: string;
  /** There is a second tag: what the value is can't be told. */
  retagged?: true;
  /** Offset behind anchor and tag: where a value that isn't there yet would stand. */
  behind?: number;
  found?: CST.SourceToken;
  comma?: CST.SourceToken;
  /** A line ends before the node. */
  newline: boolean;
  /** The anchor or tag is the last thing on the line before the node. */
  ownLine: boolean;
  /** Offset behind all of this. */
  end: number;
};

export type Before = {
  readonly indicator: 'doc-start' | 'explicit-key-ind' | 'map-value-ind' | 'seq-item-ind';
  readonly next: CST.Token | null | undefined;
  /** Where the tokens begin, if there are none. */
  readonly from: number;
  readonly parentIndent: number;
  readonly flow?: boolean;
  readonly startsLine: boolean;
};

export function propsOf(state: State, tokens: readonly CST.SourceToken[], { indicator, next, from, parentIndent, flow = false, startsLine }: Before): Props {
  const props: Props = { newline: false, ownLine: false, end: from };
  let lineStart = startsLine;
  let tab: CST.SourceToken | undefined;
  let mark: CST.SourceToken | undefined;
  const touches = (token: { type: string; offset: number }): void => {
    if (mark && token.type !== 'space' && token.type !== 'newline' && token.type !== 'comma' && token.offset === mark.offset + mark.source.length)
      report(state, 'unexpected-text', spanOf(mark), `Missing space after ${code(mark.source)}. Put the whole value in quotes if it is a string.`);
    mark = undefined;
  };
  for (const token of tokens) {
    touches(token);
    if (tab && lineStart && token.type !== 'comment' && token.type !== 'newline') replaceTab(state, tab);
    tab = undefined;
    props.end = token.offset + token.source.length;
    if (token.type === 'space') {
      const mayIndent = !flow && !(indicator === 'doc-start' && next?.type === 'flow-collection');
      if (mayIndent && token.source.includes('\t')) tab = token;
      continue;
    }
    lineStart = token.type === 'newline' || (token.type === indicator && (indicator === 'seq-item-ind' || indicator === 'explicit-key-ind'));
    if (token.type === 'anchor' || token.type === 'tag') {
      mark = token;
      props.behind = props.end;
    }
    props.ownLine = token.type === 'newline';
    if (token.type === 'newline') props.newline = true;
    else if (token.type === 'anchor') {
      if (props.anchor !== undefined) report(state, 'unexpected-text', spanOf(token), `${code(token.source)} is a second anchor. A value has one at most.`);
      if (token.source === '&')
        report(state, 'unexpected-text', spanOf(token), '`&` marks an anchor without a name. Put the whole value in quotes if it is a string.');
      props.anchor = token.source.slice(1);
    } else if (token.type === 'tag') {
      if (props.tag !== undefined) {
        props.retagged = true;
        report(
          state,
          'unexpected-text',
          spanOf(token),
          `${code(token.source)} is a second tag, after ${code(props.tag)}. A value has one at most: write the other as a key.`,
        );
      }
      props.tag = token.source;
    } else if (token.type === indicator && !props.found) props.found = token;
    else if (token.type === 'comma' && flow && !props.comma) props.comma = token;
    else if (token.type !== 'comment')
      report(state, 'unexpected-text', spanOf(token), `Unexpected ${code(state.text.slice(token.offset, token.offset + token.source.length))}.`);
  }
  if (next && !(next.type === 'scalar' && next.source === '')) touches(next);
  const indents = tab && ((lineStart && tab.indent <= parentIndent) || next?.type === 'block-map' || next?.type === 'block-seq');
  if (tab && indents) replaceTab(state, tab);
  return props;
}

function replaceTab(state: State, tab: CST.SourceToken): void {
  const start = tab.offset + tab.source.indexOf('\t');
  const problem = syntaxProblem('tab', { start, end: start + 1 }, 'This line is indented with a tab. YAML is indented with spaces.');
  needRepair(state, { span: { start: 0, end: state.source.length }, write: spacesForTabs, problem });
}

type Marks = Pick<Props, 'anchor' | 'tag' | 'retagged'>;

export const withProps = <N extends Node>(state: State, node: N, props: Marks): N => addProps(state.anchors, node, props);

/** Gives a node its tag and anchor. An anchor is known from here on, so that no alias can stand inside its own target. */
export function addProps<N extends Node>(anchors: { set(name: string, node: Node): unknown }, node: N, { anchor, tag, retagged }: Marks): N {
  if (retagged) node.broken = true;
  if (tag !== undefined) {
    node.tag = tag;
    // A local tag makes of it what it likes; it is no number or null of YAML's.
    if (node.type === 'scalar' && (tag === '!!str' || !tag.startsWith('!!'))) node.valueType = 'text';
  }
  if (anchor !== undefined) {
    node.anchor = anchor;
    anchors.set(anchor, node);
  }
  return node;
}
