import { partedWords } from './run-together.ts';

/** The words of a header in lower case: `Customer_ID`, `customerId`, `customerid` and `Customer ID` all give customer, id. */
export function headerWords(header: string): readonly string[] {
  return header
    .normalize('NFC')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/i\u0307/g, 'i')
    .replace(/ё/g, 'е')
    .split(/[^\p{L}\p{N}№#%$£€₽]+/u)
    .filter((word) => word !== '')
    .flatMap(partedWords);
}

const strongId =
  /^(?:id|kennung|identificador|identifiant|ids|uid|uuid|guid|ид|идентификатор|инн|снилс|sku|артикул|№|iban|imei|vin)$/;
const joinedId =
  /^(?:user|client|customer|cust|account|acct|order|product|prod|item|policy|card|contract|member|person|invoice|ticket|case|bestell|auftrags|rechnungs|kunden|klanten|factuur|artikel|transaction|tx|row|record|employee|agent|store|shop|branch|subscriber|patient|student|guest)(?:id|no|nr|num|code|key|number|nummer)$|(?:编号|编码|番号|번호|卡号|单号)$|^(?:客户|客戶|顾客|会员|用户)(?:id|号)$/;
const weakId =
  /^(?:code|nummer|numéro|número|numero|numer|numarası|kod|código|codice|key|no|nr|num|number|номер|код|шифр|phone|tel|telephone|mobile|телефон|тел|zip|postcode|postal|индекс|паспорт|passport|ssn|index|ключ|договор|штрихкод|barcode|ref|reference)$/;
/** Whole headers that name a card or an account, though their words are common. */
const namedId =
  /^(?:(?:loyalty|club|member|membership|discount|bonus) card|(?:бонусная|дисконтная|клубная) карта|карта (?:лояльности|клиента|покупателя)|лицевой счет|л с|msisdn)$/;
const quantity = /^(?:of|count|amount|total|sum|avg|mean|количество|число|кол|сумма|чел|score)$/;
const date =
  /^(?:date|dates|dt|dttm|period|период|day|datetime|timestamp|dob|birthday|birthdate|birth|дата|даты|день|время|рождения|datum|fecha|data|tarih|tarihi|seit|desde|depuis|sinds|alta|timestamp|created|updated|opened|closed|resolved|joined|registered|since|когда)$/;
const joinedDate =
  /date$|^date|^дата|datum$|日期|日付|年月日|[入登]会?日|注册日|登録日|날짜|일자|가입일|등록일/;

/** Does a header promise identifiers? `strong` for id and its kin, `weak` for code, number, phone … */
export function promisesId(header: string): 'strong' | 'weak' | null {
  const words = headerWords(header);
  if (words.some((word) => quantity.test(word))) return null;
  if (words.some((word) => strongId.test(word) || joinedId.test(word)) || namedId.test(words.join(' ')))
    return 'strong';
  return words.some((word) => weakId.test(word)) ? 'weak' : null;
}

/** Does a header promise codes, that is levels that only look like numbers? */
export function promisesCodes(header: string): boolean {
  return headerWords(header).some((word) => /^(?:codes?|код|коды|zip|postcode|индекс)$/.test(word));
}

/** Does a header promise dates? */
export function promisesDates(header: string): boolean {
  const words = headerWords(header);
  if (
    words.some((word) => /^(?:of|days?|hours?|count|количество|дней|week)$/.test(word)) &&
    !words.includes('date') &&
    !words.includes('birth')
  ) {
    return false;
  }
  return words.some((word) => date.test(word) || joinedDate.test(word));
}

const running =
  /^(?:column [a-z]+|row(?: ?(?:number|no|num|id))?|index|line(?: ?(?:number|no))?|no|nr|num|n|number|#|№|№ ?п\/п|п\/п|номер(?: строки)?)$/i;

/** Does a header promise no more than the number of the row? */
export function isRunningNumber(header: string): boolean {
  return running.test(
    header
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_.]/g, ' ')
      .trim(),
  );
}
