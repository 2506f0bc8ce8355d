// An identity provider of the kind that companies have (oidc-provider is certified for OpenID Connect), with a page
// where one chooses who one is.
import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type JWK } from 'oidc-provider';

export interface Account {
  sub: string;
  name: string;
  email?: string;
  email_verified?: boolean;
}

interface Make {
  home: string; // where Kvartett is
  // Another make of provider: tells the e-mail in the token, signs on the curve P-256, and takes the secret in the body.
  other?: boolean;
}

function keyOf(type: 'rsa' | 'ec', kid: string): JWK {
  const { privateKey } =
    type === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return { ...jwk.export({ format: 'jwk' }), kid, use: 'sig' } as JWK;
}

export class IdentityProvider {
  static readonly clientId = 'kvartett';
  static readonly secret = 'Hemligt: 7 & 9';
  readonly accounts = new Map<string, Account>();
  // Which of its addresses were asked for, in order.
  readonly asked: string[] = [];
  issuer = '';
  private server: Server | undefined;

  private constructor(private readonly home: string) {}

  static async open({ home, other = false }: Make): Promise<IdentityProvider> {
    const opened = new IdentityProvider(home);
    const server = createServer((req, res) => {
      const url = new URL(req.url ?? '', opened.issuer);
      opened.asked.push(url.pathname);
      if (url.pathname.startsWith('/who/')) {
        const sub = url.searchParams.get('as');
        if (sub === null) {
          res.setHeader('content-type', 'text/html; charset=utf-8');
          res.end(opened.page());
        } else {
          const result = sub === '' ? { error: 'access_denied' } : { login: { accountId: sub } };
          void provider.interactionFinished(req, res, result);
        }
        return;
      }
      void provider.callback()(req, res);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    opened.server = server;
    opened.issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const algorithm = other ? 'ES256' : 'RS256';
    const provider = new Provider(opened.issuer, {
      clients: [
        {
          client_id: IdentityProvider.clientId,
          client_secret: IdentityProvider.secret,
          redirect_uris: [`${home}/signed-in`],
          response_types: ['code'],
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: other ? 'client_secret_post' : 'client_secret_basic',
          id_token_signed_response_alg: algorithm,
        },
      ],
      clientAuthMethods: [other ? 'client_secret_post' : 'client_secret_basic'],
      enabledJWA: { idTokenSigningAlgValues: [algorithm] },
      jwks: { keys: [keyOf('rsa', 'r1'), keyOf('ec', 'e1')] },
      conformIdTokenClaims: !other,
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      findAccount: (_, sub) => {
        const account = opened.accounts.get(sub);
        return account && { accountId: sub, claims: () => ({ ...account }) };
      },
      // Whoever runs the company has said yes for all.
      loadExistingGrant: async ({ oidc }) => {
        const accountId = oidc.session?.accountId;
        const clientId = oidc.client?.clientId;
        if (!accountId || !clientId) return undefined;
        const grant = new oidc.provider.Grant({ accountId, clientId });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
      interactions: { url: (_, { uid }) => `/who/${uid}` },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      cookies: { keys: [randomUUID()] },
    });
    return opened;
  }

  add(account: Account): void {
    this.accounts.set(account.sub, account);
  }

  // What `kvartett serve` is told.
  get options(): string[] {
    process.env.KVARTETT_OIDC_SECRET = IdentityProvider.secret;
    return [
      ...['--oidc-issuer', this.issuer, '--oidc-client-id', IdentityProvider.clientId],
      ...['--oidc-name', 'Intra', '--home', this.home],
    ];
  }

  // As a browser goes from the address that Kvartett gives to the one that leads back, being asked who she is.
  // `cookies`: of that browser, at the provider.
  async visit(address: string, sub: string, cookies = new Map<string, string>()) {
    let url = address;
    for (let steps = 0; steps < 10; steps += 1) {
      const answer = await fetchOnce(url, cookies);
      const location = answer.headers.location;
      if (!location) throw new Error(`${url} → ${String(answer.statusCode)}`);
      const next = new URL(location, url);
      if (next.href.startsWith(`${this.home}/signed-in`)) return back(next);
      if (next.pathname.startsWith('/who/')) next.searchParams.set('as', sub);
      url = next.href;
    }
    throw new Error('the provider never sends her back');
  }

  private page(): string {
    const people = [...this.accounts.values()]
      .map(({ sub, name }) => `<li><a href="?as=${encodeURIComponent(sub)}">${name}</a></li>`)
      .join('');
    return `<!doctype html><html lang="sv"><title>Intra</title><h1>Vem är du?</h1><ul>${people}</ul>
      <a href="?as=">Avbryt</a>`;
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}

// What the page that she comes back to hands over.
function back(address: URL): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of ['state', 'code', 'iss', 'error']) {
    const value = address.searchParams.get(name);
    if (value !== null) given[name] = value;
  }
  return given;
}

async function fetchOnce(url: string, cookies: Map<string, string>): Promise<IncomingMessage> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const asking = request(url, { headers: { cookie } });
  asking.end();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  answer.resume();
  for (const line of answer.headers['set-cookie'] ?? []) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  return answer;
}
