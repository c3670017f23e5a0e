/** The part of the core that the use-cases call by themselves: a bundle of it starts ten times quicker. */
export { describeError, SegmentryError } from '../../../core/errors.ts';
export { messages } from '../../../core/messages/index.ts';
export { planAsTyped } from '../../../core/plan/plan-as-typed.ts';
export { isPlaybook, playbookSheet } from '../../../core/plan/playbook-sheet.ts';
export { customerKey } from '../../../core/prepare/key.ts';
export { readSettings } from '../../../core/settings/settings.ts';
export { headerNames } from '../../../core/table/header-names.ts';
