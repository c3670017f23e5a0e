/** The part of the core that the use-cases call by themselves: a bundle of it starts ten times quicker. */
export { SegmentryError } from '../../../core/errors.ts';
export { publish } from '../../../core/publish/publish.ts';
export { readSettings } from '../../../core/settings/settings.ts';
export { headerNames } from '../../../core/table/read/header-names.ts';
export { customerKey } from '../../../core/understand/joins/key.ts';
export { describeError } from '../../../core/words/describe-error.ts';
export { messages } from '../../../core/words/index.ts';
export { isPlaybook } from '../../../core/words/plan/is-playbook.ts';
export { planAsTyped } from '../../../core/writeback/plan-as-typed.ts';
export { playbookSheet } from '../../../core/writeback/playbook-sheet.ts';
