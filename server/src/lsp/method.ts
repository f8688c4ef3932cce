/** The name of a message, by its name or its type. */
export const methodOf = (type: string | { readonly method: string }): string => (typeof type === 'string' ? type : type.method);
