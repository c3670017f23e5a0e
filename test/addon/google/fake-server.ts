import { openPorts } from '../../../addon/google/ports.ts';
import { answerCall } from '../../../addon/server/dispatch.ts';
import { fakeEngine } from '../server/fake-engine.ts';

const engines = {
  first: fakeEngine({ columns: ['segment', 'segment-fit'], sheets: ['segments', 'churn'] }),
  second: fakeEngine({ columns: ['churn-risk', 'segment'], sheets: ['segments', 'plan'] }),
};

/** The server with an analysis that can be foreseen, in two versions. */
export function first(name: string, argsJson: string): string {
  return answerCall(openPorts, engines.first, name, argsJson);
}

export function second(name: string, argsJson: string): string {
  return answerCall(openPorts, engines.second, name, argsJson);
}
