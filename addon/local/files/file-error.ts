import { SegmentryError } from '../../../core/index.ts';
import type { ByLocale, Locale } from '../../../core/words/locale/index.ts';

type Reason = 'not-a-workbook' | 'open-quote' | 'no-text' | 'broken' | 'denied' | 'side-file';

const reasons: ByLocale<Readonly<Record<Reason, (detail: string) => string>>> = {
  en: {
    'not-a-workbook': () => 'it is neither an .xlsx file, nor a .csv file, nor a folder',
    'open-quote': (row) => `a quotation mark that opens in row ${row} is never closed`,
    'no-text': () => 'it is not a text file',
    broken: () => 'the file is damaged or protected by a password',
    denied: () => 'access is denied',
    'side-file': (file) =>
      `its side file ${file} is damaged; delete that file to start afresh without the add-on’s memory`,
  },
  ru: {
    'not-a-workbook': () => 'это не файл .xlsx, не файл .csv и не папка',
    'open-quote': (row) => `кавычка, открытая в строке ${row}, нигде не закрыта`,
    'no-text': () => 'это не текстовый файл',
    broken: () => 'файл повреждён или защищён паролем',
    denied: () => 'нет доступа',
    'side-file': (file) =>
      `его служебный файл ${file} повреждён; удалите этот файл, чтобы начать заново без памяти дополнения`,
  },
};

export function unreadable(path: string, locale: Locale, reason: Reason, detail = ''): SegmentryError {
  return new SegmentryError('input.file-unreadable', { path, reason: reasons[locale][reason](detail) });
}
