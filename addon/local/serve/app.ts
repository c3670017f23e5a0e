import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import * as v from 'valibot';
import { describeError, SegmentryError } from '../../../core/index.ts';
import { localeFrom, locales } from '../../../core/words/locale/index.ts';
import { guard } from './guard.ts';
import type { PageFiles } from './page-files.ts';
import { findIllegal } from './plain-value.ts';
import type { Session } from './session.ts';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const shapes = {
  run: v.object({ name: v.string(), args: v.array(v.unknown()) }),
  edit: v.object({
    sheet: index,
    edits: v.array(v.object({ row: index, column: index, typed: v.string() })),
  }),
  select: v.object({ sheet: index, row: index, column: index }),
  locale: v.object({ locale: v.picklist(locales) }),
  close: v.object({ panel: index }),
};

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** A panel may do what Google lets it do inside its frame, and reaches the server only through `google.script.run`. */
const panelPolicy =
  'sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads; ' +
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; " +
  "font-src data:; connect-src 'none'; frame-ancestors 'self'";

/** The page's server: files, the document, runs, and a stream of what changes. */
export function createApp(session: Session, files: PageFiles, token: string): Hono {
  const app = new Hono();
  app.use(guard(token));
  app.onError((error, context) => {
    if (error instanceof v.ValiError) return context.text('Unexpected request', 400);
    const locale = localeFrom(session.view().locale);
    const message = error instanceof SegmentryError ? describeError(error, locale) : error.message;
    return context.json({ ok: false, message });
  });

  app.get('/', async (context) => {
    context.header('Content-Security-Policy', pagePolicy);
    return context.html(await files.page(token));
  });
  app.get('/assets/*', async (context) => {
    const file = await files.asset(context.req.path.slice('/assets/'.length));
    if (file === null) return context.notFound();
    context.header('Content-Type', file.type);
    return context.body(file.bytes);
  });
  app.get('/panel/:id', async (context) => {
    const html = session.panelHtml(Number(context.req.param('id')));
    if (html === null) return context.notFound();
    const { functions, locale } = session.panelContext();
    context.header('Content-Security-Policy', panelPolicy);
    return context.html(files.panel(html, functions, locale));
  });

  app.get('/api/document', (context) => context.json({ ok: true, value: session.view() }));
  app.get('/api/sheets/:id', async (context) =>
    context.json({ ok: true, value: await session.cells(Number(context.req.param('id'))) }),
  );
  app.get('/api/download', async (context) => {
    const { name, type, bytes } = await session.download();
    context.header('Content-Type', type);
    context.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    return context.body(new Uint8Array(bytes));
  });
  app.get('/api/events', (context) =>
    streamSSE(context, async (stream) => {
      const stop = session.listen((event) => void stream.writeSSE({ data: JSON.stringify(event) }));
      const closed = new Promise<void>((resolve) => stream.onAbort(resolve));
      await stream.writeSSE({ data: JSON.stringify({ kind: 'hello' }) });
      await closed;
      stop();
    }),
  );

  app.post('/api/run', async (context) => {
    const { name, args } = v.parse(shapes.run, await context.req.json());
    const value = (await session.run(name, args)) ?? null;
    const illegal = findIllegal(value);
    if (illegal !== null) return context.json({ ok: false, message: `Illegal return value (${illegal})` });
    return context.json({ ok: true, value });
  });
  app.post('/api/edit', async (context) => {
    const { sheet, edits } = v.parse(shapes.edit, await context.req.json());
    return context.json({ ok: true, value: await session.edit(sheet, edits) });
  });
  app.post('/api/select', async (context) => {
    const { sheet, row, column } = v.parse(shapes.select, await context.req.json());
    await session.select(sheet, row, column);
    return context.json({ ok: true, value: null });
  });
  app.post('/api/locale', async (context) => {
    await session.setLocale(v.parse(shapes.locale, await context.req.json()).locale);
    return context.json({ ok: true, value: null });
  });
  app.post('/api/close', async (context) => {
    session.closePanel(v.parse(shapes.close, await context.req.json()).panel);
    return context.json({ ok: true, value: null });
  });
  return app;
}
