import type { Scope } from '../scope.ts';

type Session = GoogleAppsScript.Base.Session;
type User = GoogleAppsScript.Base.User;

export function session({ expose, language, email, workbook }: Scope): Session {
  const user = () => expose<User>('User', { getEmail: () => email });
  return expose<Session>('Session', {
    getActiveUser: user,
    getEffectiveUser: user,
    getActiveUserLocale: () => language,
    getScriptTimeZone: () => workbook.timeZone,
    getTemporaryActiveUserKey: () => 'local',
  });
}
