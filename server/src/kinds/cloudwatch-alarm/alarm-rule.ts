import type { Span } from '../../core/node.ts';
import { code, isSlip, nearest, oneOfCodes } from '../../core/words.ts';

/**
 * The rule of a composite alarm: states of other alarms, joined by `AND`, `OR` and `NOT`.
 * Source: CloudWatch user guide, alarm-combining.html of 2026-04-13, and botocore cloudwatch/2010-08-01 of 2026-08-07. Checked 2026-11-30.
 */
export type AlarmRule = { readonly alarms: readonly AlarmUse[]; readonly elements: number; readonly faults: readonly RuleFault[] };

/** An alarm that the rule names, by its name or ARN. */
type AlarmUse = Span & { readonly text: string };

type RuleFault = Span & {
  readonly message: string;
  readonly fix?: { readonly title: string; readonly part: Span; readonly to: string; readonly suggestion?: true };
};

type Token = Span & { readonly text: string; readonly sort: 'sign' | 'quoted' | 'word' };

const states = ['ALARM', 'OK', 'INSUFFICIENT_DATA'];
const words = [...states, 'AT_LEAST', 'TRUE', 'FALSE', 'NOT', 'AND', 'OR'];
const otherSigns: Readonly<Record<string, string>> = { '&&': 'AND', '&': 'AND', '||': 'OR', '|': 'OR', '!': 'NOT' };

/** Parentheses in parentheses: nobody writes that many. */
const MOST_LEVELS = 100;

const token = /"(?:\\.|[^"\\])*"?|[(),]|[^\s(),"]+/g;

const tokensIn = (text: string): Token[] =>
  [...text.matchAll(token)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found,
    sort: found.startsWith('"') ? 'quoted' : /^[(),]$/.test(found) ? 'sign' : 'word',
  }));

class Reader {
  readonly alarms: AlarmUse[] = [];
  readonly faults: RuleFault[] = [];
  elements = 0;
  private at = 0;
  private readonly tokens: Token[];
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
    this.tokens = tokensIn(text);
  }

  rule(): void {
    this.row(0);
    const rest = this.tokens[this.at];
    if (rest && this.faults.length === 0)
      this.fault(
        rest,
        rest.text === ')' ? 'This parenthesis closes nothing.' : `${code(rest.text)} follows a condition. Expected \`AND\` or \`OR\` between them.`,
      );
  }

  /** Conditions with `AND` and `OR` between them. */
  private row(level: number): void {
    for (;;) {
      this.condition(level);
      const sign = this.tokens[this.at];
      if (sign?.sort !== 'word') return;
      const meant = this.keyword(sign, ['AND', 'OR']);
      if (meant === undefined) return;
      this.at++;
      if (!this.tokens[this.at]) this.fault(sign, `Nothing follows ${code(sign.text)}. Expected another condition.`);
    }
  }

  private condition(level: number): void {
    let found = this.tokens[this.at];
    while (found?.sort === 'word' && this.keyword(found, ['NOT']) === 'NOT') found = this.tokens[++this.at];
    if (!found) {
      if (this.faults.length === 0) this.fault({ start: Math.max(0, this.text.length - 1), end: this.text.length }, 'A condition is missing at the end.');
      return;
    }
    if (found.text === '(') {
      this.at++;
      this.elements++;
      if (level < MOST_LEVELS) this.row(level + 1);
      this.close(found);
      return;
    }
    const word = found.sort === 'word' ? this.keyword(found, [...states, 'AT_LEAST', 'TRUE', 'FALSE']) : undefined;
    if (word === undefined) {
      this.at++;
      const next = this.tokens[this.at];
      const guess = next?.text === '(' ? nearest(found.text, [...states, 'AT_LEAST']) : undefined;
      this.fault(
        found,
        guess !== undefined && isSlip(found.text, guess)
          ? `Unknown function ${code(found.text)}. Did you mean ${code(guess)}?`
          : `${code(found.text)} is not a condition. Expected ${oneOfCodes(states.map((state) => `${state}(name)`))}.`,
        guess !== undefined && isSlip(found.text, guess)
          ? { title: `Change to ${code(guess)}`, part: found, to: guess }
          : next?.text !== '(' && found.sort !== 'sign'
            ? { title: 'Change to the state `ALARM`', part: found, to: `ALARM(${found.text})`, suggestion: true }
            : undefined,
      );
      if (next?.text === '(') this.skip();
      return;
    }
    this.at++;
    if (word === 'TRUE' || word === 'FALSE') this.elements++;
    else if (word === 'AT_LEAST') this.atLeast(found);
    else this.state(found);
  }

  private state(word: Token): void {
    const open = this.tokens[this.at];
    if (open?.text !== '(') {
      this.fault(word, `${code(word.text)} names no alarm. Expected ${code(`${word.text}(name)`)}.`);
      return;
    }
    this.at++;
    this.name(open);
    this.close(open);
  }

  /** `AT_LEAST(2, ALARM, (one, two))`, or with `50%`. */
  private atLeast(word: Token): void {
    const open = this.tokens[this.at];
    const form = 'Expected `AT_LEAST(2, ALARM, (one, two))`.';
    if (open?.text !== '(') {
      this.fault(word, `${code(word.text)} has no arguments. ${form}`);
      return;
    }
    this.at++;
    const count = this.tokens[this.at++];
    const comma = this.tokens[this.at++];
    let state = this.tokens[this.at++];
    if (state?.text === 'NOT') state = this.tokens[this.at++];
    const other = this.tokens[this.at++];
    const list = this.tokens[this.at++];
    if (
      !count ||
      !/^\d{1,3}%?$/.test(count.text) ||
      comma?.text !== ',' ||
      !state ||
      !states.includes(state.text) ||
      other?.text !== ',' ||
      list?.text !== '('
    ) {
      this.fault(word, `This is not how ${code(word.text)} is written. ${form}`);
      this.at = this.tokens.length;
      return;
    }
    let names = 0;
    for (;;) {
      this.name(list);
      names++;
      if (this.tokens[this.at]?.text !== ',') break;
      this.at++;
    }
    this.close(list);
    this.close(open);
    const least = count.text.endsWith('%') ? (Number(count.text.slice(0, -1)) > 100 ? names + 1 : 0) : Number(count.text);
    if (least > names)
      this.fault(count, `${code(count.text)} of ${names} alarms is never reached. Expected at most ${count.text.endsWith('%') ? '100%' : names}.`);
  }

  private name(open: Token): void {
    const first = this.tokens[this.at];
    if (!first || first.sort === 'sign') {
      this.fault(open, 'The name of the alarm is missing between the parentheses.');
      return;
    }
    this.at++;
    this.elements++;
    let last = first;
    while (first.sort === 'word' && this.tokens[this.at]?.sort === 'word') last = this.tokens[this.at++] ?? last;
    const span = { start: first.start, end: last.end };
    const written = this.text.slice(span.start, span.end);
    const fix = { title: 'Put it in double quotes', part: span, to: `"${/^'.*'$/.test(written) ? written.slice(1, -1) : written}"` };
    if (last !== first) this.fault(span, `The name ${code(written)} has spaces. Expected double quotes around it.`, fix);
    else if (/^'.*'$/.test(written)) this.fault(span, 'Single quotes are a part of the name. Expected double quotes.', fix);
    const isQuoted = first.sort === 'quoted';
    if (isQuoted && (first.text.length < 2 || !first.text.endsWith('"')))
      this.fault({ start: first.start, end: first.start + 1 }, 'This quotation mark has no second one.');
    const inner = isQuoted ? { start: first.start + 1, end: first.end - 1 } : span;
    this.alarms.push({ ...inner, text: isQuoted ? first.text.slice(1, -1).replace(/\\(.)/g, '$1') : written });
  }

  private close(open: Token): void {
    const found = this.tokens[this.at];
    if (found?.text === ')') this.at++;
    else if (this.faults.length === 0) this.fault(open, 'This parenthesis is not closed.');
  }

  /** Over what is in parentheses that nothing is known of. */
  private skip(): void {
    let depth = 0;
    do {
      const { text } = this.tokens[this.at++] ?? { text: ')' };
      depth += text === '(' ? 1 : text === ')' ? -1 : 0;
    } while (depth > 0);
  }

  /** Which of some words a token is; one that another language has counts too, and is a fault. */
  private keyword(found: Token, of: readonly string[]): string | undefined {
    if (of.includes(found.text)) return found.text;
    const meant = otherSigns[found.text] ?? (words.includes(found.text.toUpperCase()) ? found.text.toUpperCase() : undefined);
    if (meant === undefined || !of.includes(meant)) return undefined;
    // The guide writes these in lower case too.
    if (meant !== 'TRUE' && meant !== 'FALSE')
      this.fault(found, `${code(found.text)} is not an operator. Expected ${code(meant)}.`, { title: `Change to ${code(meant)}`, part: found, to: meant });
    return meant;
  }

  private fault({ start, end }: Span, message: string, fix?: RuleFault['fix']): void {
    this.faults.push({ start, end, message, ...(fix ? { fix } : {}) });
  }
}

/** Reads the rule of a composite alarm. Never fails: what is wrong with it is among its faults. */
export function readRule(text: string): AlarmRule {
  const reader = new Reader(text);
  reader.rule();
  return { alarms: reader.alarms, elements: reader.elements, faults: reader.faults };
}
