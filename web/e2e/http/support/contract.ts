// The contract as a judge: every request that a test makes goes through here, and every answer must be one that
// api/openapi.yaml allows for that operation. What the server accepts must have been allowed to be asked, too.
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/* eslint-disable @typescript-eslint/no-explicit-any */
export type Json = any;

export interface Operation {
  id: string;
  method: string;
  path: string;
  roles: string[];
  isPublic: boolean;
  isBySession: boolean; // refused to tokens
  isBoard: boolean; // for a paired screen, and nobody who signs in
  described: Json;
  parameters: Json[];
}

const contract: Json = parse(
  readFileSync(new URL('../../../../api/openapi.yaml', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addSchema(contract, 'contract');

function resolve(item: Json): Json {
  while (item?.$ref) {
    item = item.$ref
      .slice(2)
      .split('/')
      .reduce((at: Json, step: string) => at[step], contract);
  }
  return item;
}

export const operations: Operation[] = Object.entries<Json>(contract.paths).flatMap(
  ([path, item]) =>
    Object.entries<Json>(item)
      .filter(([method]) => method !== 'parameters')
      .map(([method, described]) => ({
        id: described.operationId,
        method: method.toUpperCase(),
        path,
        roles: described['x-roles'] ?? [],
        isPublic: described['x-public'] === true,
        isBySession: described['x-by-session'] === true,
        isBoard: described['x-board'] === true,
        described,
        parameters: [...(item.parameters ?? []), ...(described.parameters ?? [])].map(resolve),
      })),
);

export function operation(id: string): Operation {
  const found = operations.find((one) => one.id === id);
  if (!found) throw new Error(`the contract has no operation ${id}`);
  return found;
}

function find(method: string, path: string): Operation | undefined {
  const fits = (one: Operation) =>
    one.method === method &&
    new RegExp(`^${one.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  const fitting = operations.filter(fits);
  return fitting.find((one) => one.path === path) ?? fitting[0];
}

const compiled = new Map<string, ValidateFunction>();
function validatorAt(pointer: string): ValidateFunction {
  let validate = compiled.get(pointer);
  if (!validate) {
    validate = ajv.compile({ $ref: `contract#${pointer}` });
    compiled.set(pointer, validate);
  }
  return validate;
}

function step(text: string): string {
  return encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function mustFit(validate: ValidateFunction, value: Json, what: string): void {
  if (validate(value)) return;
  const faults = validate.errors?.map(
    (e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`,
  );
  throw new Error(
    `${what} does not fit the contract:\n${faults?.join('\n')}\n${JSON.stringify(value).slice(0, 2000)}`,
  );
}

function pointerOf(one: Operation, response: string): string {
  const at = `/paths/${step(one.path)}/${one.method.toLowerCase()}/responses/${response}`;
  const described = one.described.responses[response];
  return described.$ref ? described.$ref.slice(1) : at;
}

export interface Exchange {
  method: string;
  path: string; // with its query
  requestBody: string | undefined;
  status: number;
  headers: Headers;
  text: string;
}

// Throws when the answer, or a request that was granted, is not what the contract says.
export function judge(exchange: Exchange): void {
  const url = new URL(exchange.path, 'http://x');
  const one = find(exchange.method, url.pathname);
  const what = `${exchange.method} ${exchange.path} → ${exchange.status}`;
  const type = (exchange.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const isProblem = exchange.status >= 400;
  if (
    isProblem &&
    (type !== 'application/problem+json' || !exchange.headers.get('content-language'))
  ) {
    throw new Error(
      `${what}: a refusal is problem+json in a language, not ${type}: ${exchange.text}`,
    );
  }
  if (isProblem) {
    const problem = JSON.parse(exchange.text);
    mustFit(validatorAt('/components/schemas/Problem'), problem, what);
    if (problem.status !== exchange.status)
      throw new Error(`${what}: the body says ${problem.status}`);
  }
  if (!one) {
    if (exchange.status !== 404 && exchange.status !== 405)
      throw new Error(`${what}: not in the contract`);
    return;
  }
  const described = resolve(one.described.responses[String(exchange.status)]);
  if (!described) throw new Error(`${what}: the contract knows no such answer: ${exchange.text}`);
  for (const [name, header] of Object.entries<Json>(described.headers ?? {})) {
    const value = exchange.headers.get(name);
    if (value === null && resolve(header).required)
      throw new Error(`${what}: the header ${name} is missing`);
  }
  if (!described.content) {
    if (exchange.text !== '') throw new Error(`${what}: has a body: ${exchange.text}`);
  } else {
    if (!described.content[type]) throw new Error(`${what}: the contract knows no ${type} here`);
    if (type === 'application/json') {
      const pointer = `${pointerOf(one, String(exchange.status))}/content/application~1json/schema`;
      mustFit(validatorAt(pointer), JSON.parse(exchange.text), what);
    }
  }
  if (exchange.status >= 300) return;
  if (one.described.requestBody?.content['application/json']) {
    const pointer = `/paths/${step(one.path)}/${one.method.toLowerCase()}/requestBody/content/application~1json/schema`;
    mustFit(
      validatorAt(pointer),
      JSON.parse(exchange.requestBody ?? 'null'),
      `${what}: the request, which was granted,`,
    );
  }
  for (const name of url.searchParams.keys()) {
    if (!one.parameters.some((parameter) => parameter.in === 'query' && parameter.name === name)) {
      throw new Error(`${what}: took the parameter ${name}, which the contract does not know`);
    }
  }
}
