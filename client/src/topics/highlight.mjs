/**
 * Colours of code, as classes. Not TypeScript, because the types of highlight.js bring those of the DOM with them, and
 * neither the build nor an extension has one: highlight.d.mts says what there is.
 */
import core from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import ini from 'highlight.js/lib/languages/ini';
import json from 'highlight.js/lib/languages/json';
import powershell from 'highlight.js/lib/languages/powershell';
import yaml from 'highlight.js/lib/languages/yaml';

for (const [name, language] of Object.entries({ bash, dockerfile, ini, json, powershell, yaml })) core.registerLanguage(name, language);

export const highlight = (code, language) => core.highlight(code, { language, ignoreIllegals: true }).value;
