import { describe, expect, it } from 'vitest';
import type { ScriptRunner } from '../../../addon/sidebar/script-run.ts';
import { connectServer } from '../../../addon/sidebar/server.ts';

const words = {
  offline: 'offline',
  permission: 'permission',
  lost: (reason: string) => `lost: ${reason}`,
};

/** A runner that notes what is called and answers by `reply`. */
function runnerOf(reply: (success: (text: string) => void, failure: (error: Error) => void) => void) {
  const calls: [string, string][] = [];
  const runner = (success: (text: string) => void, failure: (error: Error) => void): ScriptRunner => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    call: (name, args) => {
      calls.push([name, args]);
      reply(success, failure);
    },
  });
  return {
    calls,
    runner: runner(
      () => undefined,
      () => undefined,
    ),
  };
}

describe('a call', () => {
  it('crosses as a name and the JSON text of its arguments', async () => {
    const { calls, runner } = runnerOf((success) => success('{"ok":true,"value":null}'));
    const server = connectServer(runner, () => words);
    expect(await server.refresh({ retrain: true })).toEqual({ ok: true, value: null });
    await server.cancel();
    expect(calls).toEqual([
      ['refresh', '[{"retrain":true}]'],
      ['cancel', '[]'],
    ]);
  });

  it('never rejects: what fails on the way is an outcome too', async () => {
    const failed = runnerOf((_, failure) => failure(new Error('NetworkError')));
    expect(await connectServer(failed.runner, () => words).undo()).toEqual({
      ok: false,
      code: 'host.failed',
      message: 'lost: NetworkError',
    });
    const garbled = runnerOf((success) => success('<html>'));
    expect(await connectServer(garbled.runner, () => words).undo()).toMatchObject({ code: 'host.failed' });
  });

  it('names the trouble with several Google accounts', async () => {
    const { runner } = runnerOf((_, failure) =>
      failure(new Error('… storage. Error code PERMISSION_DENIED.')),
    );
    expect(await connectServer(runner, () => words).inspect()).toEqual({
      ok: false,
      code: 'host.permission',
      message: 'permission',
    });
  });

  it('says so when the page stands outside a document', async () => {
    expect(await connectServer(null, () => words).inspect()).toMatchObject({ message: 'offline' });
  });
});
