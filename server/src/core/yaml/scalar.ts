import { CST } from 'yaml';
import type { ScalarNode, ScalarStyle, ValueType } from '../node.ts';

/** Reports a fault inside a scalar: its offset in the text, and the library's code for it. */
export type OnScalarFault = (offset: number, code: string) => void;

const styles: Record<string, ScalarStyle> = { scalar: 'plain', 'single-quoted-scalar': 'single', 'double-quoted-scalar': 'double' };

/** A plain or quoted scalar. `source` is its text in the file, quotes included, on any number of lines. */
export function flowScalar(type: string, source: string, start: number, onFault: OnScalarFault): ScalarNode {
  const style = styles[type] ?? 'plain';
  const end = start + source.length;
  if (style === 'plain' && !/[\r\n]/.test(source)) {
    const bad = reserved.test(source);
    if (bad) onFault(start, 'BAD_SCALAR_START');
    return { type: 'scalar', start, end, text: source, valueType: plainType(source), style, ...(bad ? { broken: true as const } : {}) };
  }
  if (style === 'single' && source.length > 1 && !/[\r\n]/.test(source))
    return { type: 'scalar', start, end, text: source.slice(1, -1).replaceAll("''", "'"), valueType: 'text', style };
  if (style === 'double' && source.length > 1 && !/[\\\r\n]/.test(source))
    return { type: 'scalar', start, end, text: source.slice(1, -1), valueType: 'text', style };
  const token = { type, offset: start, indent: 0, source } as CST.FlowScalar;
  const value = CST.resolveAsScalar(token, false, onFault)?.value ?? '';
  return { type: 'scalar', start, end, text: value, valueType: 'text', style };
}

/** A literal (`|`) or folded (`>`) block scalar. The span covers header and content, without the last line end. */
export function blockScalar(token: CST.BlockScalar, text: string, onFault: OnScalarFault): ScalarNode {
  const header = token.props.reduce((length, prop) => length + ('source' in prop ? prop.source.length : 0), 0);
  let end = Math.min(token.offset + header + token.source.length, text.length);
  // The token's own source may have been repaired; what the file says is in the text.
  const source = text.slice(token.offset + header, end);
  const value = CST.resolveAsScalar({ ...token, source }, false, onFault)?.value ?? '';
  while (end > token.offset + 1 && /[\r\n]/.test(text[end - 1] ?? '')) end--;
  const folded = text[token.offset] === '>';
  return { type: 'scalar', start: token.offset, end, text: value, valueType: 'text', style: folded ? 'folded' : 'literal' };
}

/** Indicators that no plain scalar may begin with. */
const reserved = /^[@`%,|>]/;

/** The core schema of YAML 1.2: what an unquoted scalar means. */
export function plainType(source: string): ValueType {
  const first = source.charCodeAt(0);
  // Letters other than n, t, f (and their capitals) can't begin null, true or false; most scalars leave here.
  if (first > 57 && !mayBeWord(first)) return 'text';
  if (source === '' || source === '~' || /^(null|Null|NULL)$/.test(source)) return 'null';
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(source)) return 'flag';
  if (/^[-+]?(\d+|\.\d+|\d+\.\d*)([eE][-+]?\d+)?$|^0o[0-7]+$|^0x[\da-fA-F]+$|^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$/.test(source)) return 'number';
  return 'text';
}

/** `n`, `t`, `f`, `N`, `T`, `F` or `~`. */
const mayBeWord = (char: number): boolean => char === 110 || char === 116 || char === 102 || char === 78 || char === 84 || char === 70 || char === 126;
