import type { Realm } from './realm.ts';
import { ServiceError } from './service-error.ts';

/** Told of every service call before it runs: counts calls, or throws to play a failing service. */
export type CallObserver = (service: string, method: string) => void;

/**
 * Makes a service object of the script's realm. Methods are typed against Google's own declarations; what is left
 * out is not there. Failures arrive as the script's own errors and arrays as the script's own arrays.
 */
export type Expose = <T extends object>(name: string, members: Partial<T>) => T;

export function createExpose(realm: Realm, observe: CallObserver): Expose {
  return <T extends object>(name: string, members: Partial<T>): T => {
    const exposed = realm.record({ toString: () => name });
    for (const [method, member] of Object.entries(members)) {
      exposed[method] = typeof member === 'function' ? guard(name, method, member as Callable) : member;
    }
    return exposed as T;
  };

  function guard(service: string, method: string, call: Callable): Callable {
    return (...args) => {
      try {
        observe(service, method);
        const result = call(...args);
        return Array.isArray(result) ? realm.array(result) : result;
      } catch (error) {
        throw error instanceof ServiceError ? realm.exception(error.message) : error;
      }
    };
  }
}

type Callable = (...args: unknown[]) => unknown;
