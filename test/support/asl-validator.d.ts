/** The package has types of its own that its `package.json` doesn't name. */
declare module 'asl-validator' {
  const validate: (definition: unknown) => { readonly isValid: boolean };
  export = validate;
}
