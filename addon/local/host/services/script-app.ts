import type { Scope } from '../scope.ts';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type Service = GoogleAppsScript.Script.Service;
type Trigger = GoogleAppsScript.Script.Trigger;

/** Triggers are kept but never fire. `isFake` tells a script that it does not run at Google's. */
export function scriptApp({ expose, triggers, workbook }: Scope): ScriptApp & { readonly isFake: true } {
  const trigger = (model: Scope['triggers'][number]): Trigger =>
    expose<Trigger>('Trigger', {
      getUniqueId: () => model.id,
      getHandlerFunction: () => model.handler,
      getEventType: () => model.event as unknown as GoogleAppsScript.Script.EventType,
    });
  const create = (handler: string, event: string) => () => {
    const model = { id: String(workbook.nextId++), handler, event };
    triggers.push(model);
    return trigger(model);
  };
  const timeBased = (handler: string) => {
    const self: GoogleAppsScript.Script.ClockTriggerBuilder =
      expose<GoogleAppsScript.Script.ClockTriggerBuilder>('ClockTriggerBuilder', {
        create: create(handler, 'CLOCK'),
        everyDays: () => self,
        everyHours: () => self,
        everyWeeks: () => self,
        atHour: () => self,
        nearMinute: () => self,
        onWeekDay: () => self,
        inTimezone: () => self,
      });
    return self;
  };
  return expose<ScriptApp & { readonly isFake: true }>('ScriptApp', {
    isFake: true,
    AuthMode: { NONE: 'NONE', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION', LIMITED: 'LIMITED', FULL: 'FULL' } as never,
    EventType: { CLOCK: 'CLOCK', ON_OPEN: 'ON_OPEN', ON_EDIT: 'ON_EDIT', ON_CHANGE: 'ON_CHANGE' } as never,
    WeekDay: {
      MONDAY: 'MONDAY',
      TUESDAY: 'TUESDAY',
      WEDNESDAY: 'WEDNESDAY',
      THURSDAY: 'THURSDAY',
      FRIDAY: 'FRIDAY',
      SATURDAY: 'SATURDAY',
      SUNDAY: 'SUNDAY',
    } as never,
    getScriptId: () => 'local',
    getService: () =>
      expose<Service>('Service', { getUrl: () => null as unknown as string, isEnabled: () => false }),
    getProjectTriggers: () => triggers.map(trigger),
    getUserTriggers: () => triggers.map(trigger),
    newTrigger: (handler) =>
      expose<GoogleAppsScript.Script.TriggerBuilder>('TriggerBuilder', {
        timeBased: () => timeBased(handler),
      }),
    deleteTrigger: (gone) => {
      const at = triggers.findIndex((model) => model.id === gone.getUniqueId());
      if (at >= 0) triggers.splice(at, 1);
    },
    requireScopes: () => undefined,
  } as Partial<ScriptApp & { readonly isFake: true }>);
}
