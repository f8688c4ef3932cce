/** How long a line about a property may be. */
const LONGEST = 220;

/**
 * The first sentence of AWS's documentation of a type or property, as one line of Markdown without links; cut at a word if it is long.
 * Empty if there is none.
 */
export function firstSentence(documentation: string | undefined): string {
  const paragraph = (documentation ?? '')
    .split(/\n\s*\n/)
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .find((each) => each !== '' && !/^([>|#*-]|<)/.test(each));
  if (paragraph === undefined) return '';
  const plain = paragraph
    .replace(/\[([^[\]]{0,300})\]\([^()]{0,500}\)/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/ ([.,;:)])/g, '$1')
    .replace(/\( /g, '(')
    .replace(/`` ?([^`]+?) ?``/g, '`$1`');
  const end = /(?<!\b(?:e\.g|i\.e|etc|vs|Inc|No))[.!?](?= [A-Z`(]|$)/.exec(plain)?.index;
  const sentence = end === undefined ? plain : plain.slice(0, end + 1);
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.slice(0, LONGEST);
  return `${closed(cut.slice(0, cut.lastIndexOf(' ')))} …`;
}

/** A cut text without a code span left open. */
const closed = (text: string): string => (text.split('`').length % 2 === 0 ? text.slice(0, text.lastIndexOf('`')).trimEnd() : text);
