// The only place that speaks to the server: JSON in and out, problems as errors, who we are in headers.
import type { Problem } from './types';

const base = '/api/v1';

interface Session {
  csrfToken: string | null;
  language: string;
}
const session: Session = { csrfToken: null, language: 'sv' };

export function rememberSession(part: Partial<Session>): void {
  Object.assign(session, part);
}

// The server, or the way to it, said no. `faults` are by JSON pointer, in the reader's language.
export class ProblemError extends Error {
  readonly status: number;
  readonly type: string;
  readonly faults: Record<string, string>;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.type = problem.type;
    this.faults = Object.fromEntries(
      (problem.errors ?? []).map((fault) => [fault.pointer ?? fault.parameter ?? '', fault.detail]),
    );
  }
}

// Nobody answered, or something in between did.
export class UnreachableError extends Error {}

export interface Answer<T> {
  data: T;
  etag: string | null;
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  // A file as it is, in place of JSON.
  file?: Blob;
  query?: Record<string, string | number | undefined | null>;
  etag?: string | null;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export async function call<T>(path: string, options: Call = {}): Promise<Answer<T>> {
  const method = options.method ?? 'GET';
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': session.language,
  };
  if (method !== 'GET' && session.csrfToken) headers['X-CSRF-Token'] = session.csrfToken;
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.file) headers['Content-Type'] = 'application/octet-stream';
  if (options.etag) headers['If-Match'] = options.etag;
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;

  const response = await fetch(base + path + search(options.query), {
    method,
    headers,
    credentials: 'same-origin',
    body: options.file ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
    signal: options.signal,
  }).catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
    throw new UnreachableError('unreachable', { cause: reason });
  });
  if (!response.ok) throw await problemOf(response);
  const data = response.status === 204 ? undefined : ((await response.json()) as T);
  return { data: data as T, etag: response.headers.get('ETag') };
}

// No: its disk is full, and everything can still be read.
export async function canSave(signal: AbortSignal): Promise<boolean> {
  const response = await fetch('/readyz', { signal });
  // What nobody reads holds one of the six connections to the server until the page is tidied.
  await response.text();
  return response.status !== 503;
}

async function problemOf(response: Response): Promise<Error> {
  try {
    return new ProblemError((await response.json()) as Problem);
  } catch {
    return new UnreachableError(`${String(response.status)} ${response.statusText}`);
  }
}

// Where a browser fetches a file by itself.
export function fileAddress(path: string, query: Call['query']): string {
  return base + path + search(query);
}

function search(query: Call['query']): string {
  const given = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}`;
}
