// Asks the server as one person. There is no other way to ask in these tests, so no answer escapes the contract.
import { judge, type Json } from './contract';

const ask = globalThis.fetch;
globalThis.fetch = () => {
  throw new Error('ask through a Client, so that the contract judges the answer');
};

export interface Answer {
  status: number;
  headers: Headers;
  body: Json;
  text: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface Extra {
  headers?: Record<string, string>;
  raw?: string | Uint8Array<ArrayBuffer>; // instead of a body in JSON
}

export class Client {
  headers: Record<string, string>;

  constructor(
    readonly base: string,
    headers: Record<string, string> = {},
  ) {
    this.headers = { 'accept-language': 'en', ...headers };
  }

  static withToken(base: string, secret: string): Client {
    return new Client(base, { authorization: `Bearer ${secret}` });
  }

  // A browser's session.
  static async signIn(base: string, email: string, password: string): Promise<Client> {
    const client = new Client(base);
    const answer = await client.post('/session', { email, password });
    if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.text}`);
    client.headers.cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    client.headers['x-csrf-token'] = answer.body.csrf_token;
    return client;
  }

  // `path` begins after /api/v1, unless it is one of the few outside of it.
  async send(method: string, path: string, body?: Json, extra: Extra = {}): Promise<Answer> {
    const outside = /^\/(docs|healthz|readyz|metrics|api)(\/|$)/.test(path);
    const whole = outside ? path : `/api/v1${path}`;
    // A text is a file, sent as it is.
    const given = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const sent = extra.raw ?? given;
    const headers: Record<string, string> = { ...this.headers };
    if (sent !== undefined) headers['content-type'] = 'application/json';
    const response = await ask(this.base + whole, {
      method,
      headers: { ...headers, ...extra.headers },
      ...(sent === undefined ? {} : { body: sent }),
      redirect: 'manual',
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    judge({
      method,
      path: whole,
      requestBody: typeof sent === 'string' ? sent : undefined,
      status: response.status,
      headers: response.headers,
      text,
    });
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? JSON.parse(text) : undefined,
      text,
      bytes,
    };
  }

  get(path: string, extra?: Extra): Promise<Answer> {
    return this.send('GET', path, undefined, extra);
  }
  post(path: string, body: Json, extra?: Extra): Promise<Answer> {
    return this.send('POST', path, body, extra);
  }
  delete(path: string, extra?: Extra): Promise<Answer> {
    return this.send('DELETE', path, undefined, extra);
  }

  // Changes what is there now: reads its ETag first.
  async patch(path: string, body: Json, extra: Extra = {}): Promise<Answer> {
    const etag = (await this.get(path)).headers.get('etag') ?? '';
    return this.send('PATCH', path, body, {
      ...extra,
      headers: { 'if-match': etag, ...extra.headers },
    });
  }

  // As get and post, for what must go well.
  async read(path: string): Promise<Json> {
    const answer = await this.get(path);
    if (answer.status !== 200) throw new Error(`GET ${path} → ${answer.status} ${answer.text}`);
    return answer.body;
  }
  async make(path: string, body: Json): Promise<Json> {
    const answer = await this.post(path, body);
    if (answer.status !== 201) throw new Error(`POST ${path} → ${answer.status} ${answer.text}`);
    return answer.body;
  }

  // All pages of a list.
  async readAll(path: string, limit = 1000): Promise<Json[]> {
    const items: Json[] = [];
    let cursor: string | null = null;
    do {
      const mark = path.includes('?') ? '&' : '?';
      const rest: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await this.read(`${path}${mark}limit=${limit}${rest}`);
      items.push(...page.items);
      cursor = page.next_cursor;
    } while (cursor !== null);
    return items;
  }
}
