import { findIllegal } from '../serve/plain-value.ts';

/** `google.script` inside a panel: every call goes through the frame's port to the page, and from there to the host. */

interface Handlers {
  readonly success?: (value: unknown, userObject?: unknown) => void;
  readonly failure?: (error: Error, userObject?: unknown) => void;
  readonly userObject?: unknown;
}

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly handlers: Handlers;
}

type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

interface Given {
  readonly functions: readonly string[];
  readonly locale: string;
}

const concurrentCalls = 10;

export function installScriptRun(window: Window & { __segmentryHost?: Given }): void {
  const given = window.__segmentryHost ?? { functions: [], locale: 'en' };
  const { port1: port, port2 } = new MessageChannel();
  const underway = new Map<number, Handlers>();
  const waiting: Call[] = [];
  let count = 0;

  port.onmessage = ({ data }: MessageEvent<Answer>) => {
    const handlers = underway.get(data.id);
    underway.delete(data.id);
    sendWaiting();
    if (handlers) settle(handlers, data);
  };
  window.parent.postMessage({ segmentry: 'panel' }, '*', [port2]);

  function sendWaiting(): void {
    while (underway.size < concurrentCalls) {
      const call = waiting.shift();
      if (call === undefined) return;
      count += 1;
      underway.set(count, call.handlers);
      port.postMessage({ kind: 'call', id: count, name: call.name, args: call.args });
    }
  }

  function runner(handlers: Handlers): Record<string, unknown> {
    const calls = given.functions.map((name) => [
      name,
      (...args: readonly unknown[]) => {
        const illegal = findIllegal(args, 'argument');
        if (illegal !== null) {
          throw new Error(`Failed due to illegal value in property: ${illegal}`);
        }
        waiting.push({ name, args, handlers });
        sendWaiting();
      },
    ]);
    return {
      ...Object.fromEntries(calls),
      withSuccessHandler: (success: Handlers['success']) =>
        runner({ ...handlers, ...(success && { success }) }),
      withFailureHandler: (failure: Handlers['failure']) =>
        runner({ ...handlers, ...(failure && { failure }) }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    };
  }

  Object.defineProperty(window.navigator, 'language', { get: () => given.locale, configurable: true });
  Object.defineProperty(window, 'google', {
    value: {
      script: {
        run: runner({}),
        host: {
          origin: '',
          close: () => port.postMessage({ kind: 'close' }),
          setWidth: (width: number) => port.postMessage({ kind: 'size', width }),
          setHeight: (height: number) => port.postMessage({ kind: 'size', height }),
          editor: { focus: () => port.postMessage({ kind: 'focus' }) },
        },
      },
    },
  });
}

function settle({ success, failure, userObject }: Handlers, answer: Answer): void {
  if (answer.ok) success?.(answer.value, userObject);
  else if (failure) failure(Object.assign(new Error(answer.message), { name: 'ScriptError' }), userObject);
  else console.error(answer.message);
}

installScriptRun(globalThis.window);
