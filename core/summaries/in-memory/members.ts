import type { Frame } from '../../customers/frame.ts';
import type { MembersAnswer, MembersAsk } from '../contract/members.ts';
import { fitting } from './bins.ts';

export function membersIn(frame: Frame, { rules }: MembersAsk): MembersAnswer {
  return rules.map((rule) => fitting(frame, rule));
}
