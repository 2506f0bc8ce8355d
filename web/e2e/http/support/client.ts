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

export interface LiveEvent {
  event: string;
  id: string | null;
  data: Json;
}

export class Listener {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private readonly decoder = new TextDecoder();
  private text = '';

  constructor(stream: ReadableStream<Uint8Array>) {
    this.reader = stream.getReader();
  }

  // Waits for it; null when the server has ended.
  async next(): Promise<LiveEvent | null> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end < 0) {
        const { done, value } = await this.reader
          .read()
          .catch(() => ({ done: true, value: undefined }));
        if (done) return null;
        this.text += this.decoder.decode(value, { stream: true });
        continue;
      }
      const block = this.text.slice(0, end);
      this.text = this.text.slice(end + 2);
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;
      const event = field('event');
      if (event === null) continue; // a heartbeat
      return { event, id: field('id'), data: JSON.parse(field('data') ?? 'null') };
    }
  }

  close(): void {
    void this.reader.cancel();
  }
}

// What goes on for ever is left after the first of it.
async function wholeOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
    return new Uint8Array(await response.arrayBuffer());
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new Uint8Array(first?.value ?? []);
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
    const bytes = await wholeOf(response);
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

  // Listens to what happens in the company.
  async listen(headers: Record<string, string> = {}, path = '/events'): Promise<Listener> {
    const response = await ask(`${this.base}/api/v1${path}`, {
      headers: { ...this.headers, ...headers },
    });
    if (response.status !== 200 || !response.body) throw new Error(await response.text());
    return new Listener(response.body);
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
