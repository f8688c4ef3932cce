/** A variable, a template expression or a placeholder such as `<NAME>`: what it stands for is not in the file. */
export const isComputed = (text: string): boolean => /\$|\{\{|\{%|<%|#\{|<[\w .-]+>/.test(text);
