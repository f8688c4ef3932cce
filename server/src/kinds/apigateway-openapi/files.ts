import type { Files } from '../../core/recognize.ts';

/**
 * An OpenAPI file is one of API Gateway's if it has an extension of its. Without one, any tool may read it.
 * Source: API Gateway developer guide, api-gateway-swagger-extensions.html, checked 2026-11-30.
 */
export const openapiFiles: Files = {
  where: 'OpenAPI files of any name with `x-amazon-apigateway-` keys',
  others: ['AWSTemplateFormatVersion', 'Resources', 'Transform', 'service', 'provider', 'functions'],
  isSure: (top, _, head) => own.some((key) => top.has(key)) && extension.test(head),
};

const own = ['openapi', 'swagger', 'paths', 'info'];
/** A key, in quotes or at the start of a line or behind a bracket; it may have a slip. */
const extension = /(?:^|[{,])[ \t]*(?:- )?["']?x-(?=[a-z-]{0,24}(?:gate|eway))a[a-z]{4,7}-?[a-z]?-?[a-z]{7,11}-[a-z-]{3,30}["']?[ \t]*:/m;
