/** The characters that mean something in YAML, as the numbers that a pass over a text compares. */
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const BANG = 33;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const PERCENT = 37;
export const AMPERSAND = 38;
export const SINGLE_QUOTE = 39;
export const STAR = 42;
export const PLUS = 43;
export const COMMA = 44;
export const DASH = 45;
export const DOT = 46;
export const ZERO = 48;
export const NINE = 57;
export const COLON = 58;
export const GREATER = 62;
export const QUESTION = 63;
export const AT = 64;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const BACKTICK = 96;
export const OPEN_BRACE = 123;
export const PIPE = 124;
export const CLOSE_BRACE = 125;
export const BYTE_ORDER_MARK = 0xfeff;

/** White space and line ends: what parts words. */
export const isBlank = (char: number): boolean => char === SPACE || char === LF || char === CR || char === TAB;
export const isLineEnd = (char: number): boolean => char === LF || char === CR;
export const isQuote = (char: number): boolean => char === DOUBLE_QUOTE || char === SINGLE_QUOTE;
export const opensFlow = (char: number): boolean => char === OPEN_BRACKET || char === OPEN_BRACE;
/** What ends a word inside brackets. */
export const isFlowMark = (char: number): boolean =>
  char === COMMA || char === OPEN_BRACKET || char === CLOSE_BRACKET || char === OPEN_BRACE || char === CLOSE_BRACE;
