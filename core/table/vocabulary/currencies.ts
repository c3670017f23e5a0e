/** How each currency is written beside a number, beside its own code, in lower case. */
const notations: Readonly<Record<string, readonly string[]>> = {
  USD: ['$', 'us$', 'u$s', 'долл', 'долл.', '美元', 'ドル', '달러'],
  GBP: ['£', '£stg'],
  EUR: ['€', 'euro', 'euros', 'евро', '欧元', 'ユーロ', '유로'],
  RUB: ['₽', 'rur', 'руб', 'руб.', 'р', 'р.', 'рублей', 'рубль', 'рубля'],
  JPY: ['¥', '￥', '円', 'yen'],
  CNY: ['元', 'rmb', 'cn¥', '人民币'],
  INR: ['₹', 'rs', 'rs.', 'inr.'],
  UAH: ['₴', 'грн', 'грн.'],
  KZT: ['₸', 'тг', 'тг.', 'тенге'],
  BYN: [],
  TRY: ['₺', 'tl', 'ytl'],
  KRW: ['₩', '원'],
  ILS: ['₪'],
  VND: ['₫', 'đ'],
  NGN: ['₦'],
  PHP: ['₱'],
  THB: ['฿', 'baht'],
  PLN: ['zł', 'zl'],
  CZK: ['kč', 'kc'],
  HUF: [],
  RON: ['lei'],
  BGN: ['лв', 'лв.'],
  BRL: ['r$'],
  CHF: ['fr.', 'sfr.'],
  ZAR: [],
  CAD: ['c$', 'ca$'],
  AUD: ['a$', 'au$'],
  HKD: ['hk$'],
  SGD: ['s$'],
  MXN: ['mx$'],
  SEK: ['kr', 'kr.'],
  NOK: [],
  DKK: [],
  AED: ['dh', 'dhs', 'د.إ'],
  SAR: ['ر.س'],
  EGP: [],
  IDR: ['rp', 'rp.'],
  MYR: [],
  NZD: ['nz$'],
  TWD: ['nt$'],
  PKR: [],
  BDT: ['৳'],
  ARS: [],
  CLP: [],
  COP: [],
  PEN: ['s/', 's/.'],
  MAD: [],
  KES: ['ksh'],
  GEL: ['₾'],
  AMD: ['֏'],
  UZS: ['сум'],
};

const codeOf: ReadonlyMap<string, string> = new Map(
  Object.entries(notations).flatMap(([code, signs]) =>
    [code.toLowerCase(), ...signs].map((sign) => [sign, code] as const),
  ),
);

/** Which currency does this sign, word or code stand for? Its ISO code; null for other texts. `kr` is taken for Swedish. */
export function currencyNamed(text: string): string | null {
  return codeOf.get(text.trim().toLowerCase()) ?? null;
}

/** Alternatives of a pattern, longest first: signs, which may touch the number after them, and words, which may not. */
export const currencySigns = alternatives((sign) => /[^\p{L}.]/u.test(sign) || /^[a-z]{3}$/.test(sign));
export const currencyWords = alternatives(() => true);

function alternatives(fits: (sign: string) => boolean): string {
  return [...codeOf.keys()]
    .filter(fits)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((sign) => sign.replace(/[$.]/g, '\\$&'))
    .join('|');
}
