/** The words that name a secret must end the name, or stand before a number: `DB_PASSWORD`, `API_KEY_2`, but not `SECRET_ARN`. */
export const isSecretName = (name: string): boolean =>
  /(password|passwd|secret|token|api_?key|access_?key|private_?key|credentials?)(_?\d+)?$/i.test(name) && !/public/i.test(name);

/** Not a reference, not empty, not a path, and not a placeholder or a value for tests. */
export const isLiteralSecret = (value: string): boolean =>
  value.trim() !== '' &&
  !/^(\$|arn:|\{\{|<.*>$|%\w+%$)/.test(value) &&
  !/^(\.{0,2}|~)\/[\w./-]*$|^[A-Za-z]:\\/.test(value) &&
  !/^[a-z][a-z\d_-]*(\/[a-z][a-z\d_-]*)+(:[\w-]+)*$/.test(value) &&
  !/(^|[-_. ])(mock(ed)?|fake|dummy|tests?|testing|example|sample|placeholder|foo|foobar)([-_. \d]|$)/i.test(value) &&
  !(/^[a-z_-]*$/i.test(value) && /secret|passwo?r?d|token|key/i.test(value)) &&
  !/^(x+|\*+|\.+|-+|change[-_ ]?(me|it)|todo|none|null|true|false|yes|no|replace[-_ ]?me.*|your[-_ ].*|\d{1,3})$/i.test(value);
