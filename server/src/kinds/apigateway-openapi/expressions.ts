import { UNKNOWN } from './read.ts';

// Expressions of mappings. Sources: API Gateway developer guide, rest-api-parameter-mapping-sources.html and http-api-parameter-mapping.html,
// checked 2026-11-30.

/** What a text on the right of a mapping of a REST API is. */
export type Expression =
  | { readonly is: 'request'; readonly place: string; readonly name: string }
  | { readonly is: 'response' | 'context' | 'stageVariable' | 'static' | 'http' | 'unknown' }
  | { readonly is: 'other' };

const request = /^method\.request\.(path|querystring|header|multivaluequerystring|multivalueheader)\.(.+)$/;
const requestBody = /^method\.request\.body(?:\.|$)/;
const response = /^integration\.response\.(?:(?:multivalue)?header\..+|body(?:\..+)?)$/;

export function expressionOf(text: string): Expression {
  const [, place, name] = request.exec(text) ?? [];
  if (place !== undefined && name !== undefined) return name.includes(UNKNOWN) ? { is: 'unknown' } : { is: 'request', place, name };
  if (requestBody.test(text)) return { is: 'static' };
  if (text.startsWith(UNKNOWN)) return { is: 'unknown' };
  if (response.test(text)) return { is: 'response' };
  if (/^context\..+/.test(text)) return { is: 'context' };
  if (/^stageVariables\..+/.test(text)) return { is: 'stageVariable' };
  if (/^'.*'$/s.test(text)) return { is: 'static' };
  return { is: text.startsWith('$') ? 'http' : text.includes(UNKNOWN) ? 'unknown' : 'other' };
}

/** Where OpenAPI declares a parameter that a mapping reads. */
export const placeIn = (place: string): string => (place.endsWith('querystring') ? 'query' : place.endsWith('header') ? 'header' : 'path');

/** The left of a mapping to the back end of a REST API. */
export const isRestTarget = (key: string): boolean => key.startsWith('integration.request.');
export const restTarget = /^integration\.request\.(?:path|querystring|header|multivaluequerystring|multivalueheader)\.[^\s]+$/;
/** That of an HTTP API without a subtype. */
export const httpTarget = /^(?:(?:append|overwrite|remove):(?:header|querystring)\..+|overwrite:path)$/;
