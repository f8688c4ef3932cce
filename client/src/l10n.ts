/** A translation: the English text, and what to say instead. VS Code reads it from `l10n/bundle.l10n.<language>.json` before it loads the extension. */
export type Translation = Readonly<Record<string, string>>;

type Value = string | number | undefined;

let translation: Translation = {};

/** What is spoken now, for pages, which get it with their text. */
export const spoken = (): Translation => translation;

/** Speaks the language of this translation from now on; without one, English. */
export const speak = (with_: Translation | undefined): void => {
  translation = with_ ?? {};
};

/**
 * The words for people, which all stand in calls of `l10n.t`. It does what `vscode.l10n.t` does, with the same translation, and not only in the
 * extension host: pages and modules that are tested without VS Code speak too.
 */
export const l10n = {
  /** The text in the language of the user, each `{0}` replaced by the argument of that number. */
  t: (text: string, ...args: readonly Value[]): string =>
    (translation[text] ?? text).replaceAll(/\{(\d+)\}/g, (whole, number) => String(args[Number(number)] ?? whole)),

  /** `l10n.t` of `one` or of `many`, with the number as `{0}`. */
  count: (number: number, one: string, many: string, ...more: readonly Value[]): string => l10n.t(number === 1 ? one : many, number, ...more),
};
