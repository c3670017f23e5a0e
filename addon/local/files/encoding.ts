/** How the bytes of a text file can be meant. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | `windows-${1250 | 1251 | 1252 | 1253 | 1254 | 1257}`
  | 'iso-8859-2'
  | 'koi8-r'
  | 'ibm866'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-jp'
  | 'euc-kr';
