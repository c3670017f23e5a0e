import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/**
 * Keeps other web sites out: only a loopback name may stand in the Host header (which stops a foreign name that is
 * re-bound to this machine), and every post must carry the token that only our own page can read.
 */
export function guard(token: string): MiddlewareHandler {
  const expected = Buffer.from(token);
  return async (context, next) => {
    if (!isLoopback(context.req.header('host') ?? '')) return context.text('Unknown host', 421);
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const given = Buffer.from(context.req.header('x-segmentry-token') ?? '');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        return context.text('Token missing', 403);
      }
    }
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
  };
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d+)?$/i.test(host);
}
