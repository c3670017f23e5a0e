import { describe, expect, it } from 'vitest';
import { createApp } from '../../../../addon/local/serve/app.ts';
import type { PageFiles } from '../../../../addon/local/serve/page-files.ts';
import type { Session } from '../../../../addon/local/serve/session.ts';
import { SegmentryError } from '../../../../core/index.ts';

const token = 'the-token-of-this-page';
const home = 'http://127.0.0.1:8080';

function appOver(run: Session['run']) {
  const session = {
    view: () => ({
      name: 'book',
      locale: 'en',
      activeSheet: 1,
      sheets: [],
      menus: [],
      sidebar: null,
      dialog: null,
      running: 0,
    }),
    panelContext: () => ({ functions: ['call'], locale: 'en' }),
    panelHtml: (id: number) => (id === 1 ? '<html><head></head><body>panel</body></html>' : null),
    run,
  } as unknown as Session;
  const files = {
    page: async (given: string) => `<meta name="token" content="${given}">`,
    asset: async () => null,
    panel: (html: string) => html,
  } satisfies PageFiles;
  return createApp(session, files, token);
}

const app = appOver(async () => null);
const post = (headers: Record<string, string>, body: unknown, to = app) =>
  to.request(`${home}/api/run`, {
    method: 'POST',
    headers: { host: '127.0.0.1:8080', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const get = (path: string, host = '127.0.0.1:8080') => app.request(home + path, { headers: { host } });

describe('who may ask', () => {
  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80', ''])(
    'turns away a foreign name that points to this machine: %s',
    async (host) => {
      expect((await get('/', host)).status).toBe(421);
    },
  );

  it.each(['127.0.0.1:8080', 'localhost:8080', 'localhost', '[::1]:8080'])('answers %s', async (host) => {
    expect((await get('/', host)).status).toBe(200);
  });

  it('refuses a post without the token, or with another of the same length', async () => {
    expect((await post({}, { name: 'call', args: [] })).status).toBe(403);
    const other = token.replace('this', 'that');
    expect((await post({ 'x-segmentry-token': other }, { name: 'call', args: [] })).status).toBe(403);
    expect((await post({ 'x-segmentry-token': token }, { name: 'call', args: [] })).status).toBe(200);
  });

  it('lets no other origin read: no CORS header anywhere', async () => {
    const answer = await app.request(`${home}/api/document`, {
      headers: { host: 'localhost', origin: 'https://evil.example' },
    });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('puts panels into a sandbox that reaches no server', async () => {
    const policy = (await get('/panel/1')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain('sandbox allow-scripts');
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).toContain("connect-src 'none'");
    expect((await get('/panel/2')).status).toBe(404);
  });
});

describe('what is answered', () => {
  const call = async (run: Session['run'], body: unknown = { name: 'call', args: [] }) =>
    post({ 'x-segmentry-token': token }, body, appOver(run));

  it('says which part of a value may not cross', async () => {
    const answer = await call(async () => ({ when: new Date(0) }));
    expect(await answer.json()).toEqual({ ok: false, message: 'Illegal return value (value.when: Date)' });
  });

  it('turns our own errors into sentences', async () => {
    const answer = await call(async () => {
      throw new SegmentryError('host.busy');
    });
    expect(((await answer.json()) as { message: string }).message).toContain('Another refresh');
  });

  it('refuses a request of another shape', async () => {
    expect((await call(async () => null, { name: 7 })).status).toBe(400);
  });
});
