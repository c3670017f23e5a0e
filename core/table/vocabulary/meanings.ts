import { headerWords } from './header-words.ts';

/** What a header can speak of. Wider than a role: several meanings may lead to the same one. */
export type Meaning =
  | 'customer'
  | 'product'
  | 'age'
  | 'birth'
  | 'income'
  | 'city'
  | 'region'
  | 'gender'
  | 'person'
  | 'origin'
  | 'churn'
  | 'ended'
  | 'amount'
  | 'recurring'
  | 'coverage'
  | 'started'
  | 'tenure'
  | 'lifetime-value'
  | 'product-name'
  | 'product-type'
  | 'product-category'
  | 'satisfaction'
  | 'contact'
  | 'interaction'
  | 'preference'
  | 'email'
  | 'phone'
  | 'name'
  | 'address';

const patterns: readonly (readonly [Meaning, RegExp])[] = [
  [
    'customer',
    /\b(?:customers?|clients?|users?|members?|accounts?|subscribers?|policyholders?|patients?|guests?|buyers?|passengers?|cust|userid|clientid|customerid|custid|client_?no|shoppers?|donors?|students?|pupils?|learners?|residents?|tenants?|borrowers?|attendees?|loyalty card|club card)\b|клиент|покупател|абонент|пользовател|заказчик|контрагент|пациент|гост[ьяи]|подписчик|студент|ученик|жертвовател|арендатор|заемщик|вкладчик|страховател|лицев\S* счет|карта (?:лояльности|клиента)|(?:бонусн|дисконтн|клубн)\S* карт/,
  ],
  [
    'product',
    /\b(?:products?|items?|sku|goods|productid|prodid|itemid|tariff|plan)\b|товар|продукт|артикул|тариф|номенклатур|услуг/,
  ],
  ['age', /^(?:age|customer age|client age|age years|age in years)$|^возраст|\bвозраст\b/],
  ['birth', /\b(?:birth|birthday|birthdate|dob|d o b|born)\b|рожден/],
  ['income', /\b(?:income|salary|earnings|wage|wages)\b|доход|зарплат|оклад|заработ/],
  ['city', /\b(?:city|town)\b|^город|\bгород\b|населенн/],
  [
    'region',
    /\b(?:region|state|province|country|county|location|geography|area|district|branch)\b|регион|область|страна|край|район|филиал/,
  ],
  ['gender', /\b(?:gender|sex)\b|^пол$|^пол /],
  [
    'person',
    /\b(?:marital|married|education|occupation|profession|job|dependents|children|household|family|partner|senior|degree)\b|семейн|образован|профессия|должност|детей|дети|занятост|иждивен/,
  ],
  [
    'origin',
    /\b(?:nationality|ethnicity|ethnic|race|religion|disability|citizenship)\b|национальн|религи|гражданств|инвалидн|этнич/,
  ],
  [
    'churn',
    /\b(?:churn|churned|exited|attrition|attrited|left|lapsed|cancelled|canceled|unsubscribed|defected|lost|deleted|deactivated|disconnected|dropped out|dropout|closed ind|closed flag|is closed|account closed)\b|отток|отключен|отчислен|ушел|ушла|ушли|\bуход\b|расторг|отказал/,
  ],
  [
    'ended',
    /\b(?:cancel|cancellation|cancelled|canceled|termination|terminated|churn|churned|closed|closing|close|end|ended|exit|left)\b.*\b(?:date|at|on|dt)\b|\b(?:date)\b.*\b(?:cancel|cancellation|termination|churn|closing|exit)\b|дата (?:расторж|ухода|оттока|закрыт|окончан|отказа)/,
  ],
  ['coverage', /\b(?:coverage|insured|cover limit)\b|покрыти|страхов\S* сумм/],
  [
    'recurring',
    /\b(?:premium|premiums|fee|fees|subscription|mrr|arr|monthly|annual|yearly|charges?)\b|премия|премии|взнос|абонентск|ежемесячн|годов/,
  ],
  ['lifetime-value', /\b(?:clv|cltv|ltv|lifetime value)\b|пожизненн\S* ценност/],
  [
    'amount',
    /\b(?:premium|amount|total|revenue|sum|spend|spent|spending|sales|sale|turnover|payment|paid|charges?|price|cost|fee|mrr|arr|monetary|gmv|net|gross|value|amt)\b|сумма|сумм[ыа]|выручк|стоимост|цена|премия|премии|платеж|оплат|оплач|начислен|^итого\b|^всего\b|к оплате|оборот|расход|потрачен|чек\b/,
  ],
  [
    'started',
    /\b(?:joined|join|registered|registration|signup|signed|since|start|started|opened|opening|enrolled|enrollment|created|first|purchase|acquired|activated|activation|subscribed|onboarded)\b|регистрац|активац|начал|открыт|первая|подключен|вступлен|заключен|с какого/,
  ],
  [
    'tenure',
    /\b(?:tenure|seniority|months on book|years (?:with|at|as)|months (?:with|at|as)|customer for)\b|стаж|срок обслуж|лет в|месяцев в|давность/,
  ],
  ['product-type', /\b(?:product type|type|kind|line)\b|\bтип\b|\bвид\b/],
  ['product-category', /\b(?:category|group|class|department|segment)\b|категор|группа/],
  [
    'product-name',
    /\b(?:product name|product|item|title|item name|plan|tariff|description)\b|наименован|название|товар|продукт|тариф|услуга/,
  ],
  ['satisfaction', /\b(?:satisfaction|csat|nps|rating|stars|happiness)\b|удовлетвор|оценка|рейтинг/],
  [
    'interaction',
    /\b(?:ticket|tickets|case|issue|complaint|agent|team|queue|priority|sla|resolved|resolution|response|escalated|reopened|csat|topic|subject|call|duration|status)\b|обращен|тикет|жалоб|оператор|приоритет|решен|ответ|тема|звон|статус/,
  ],
  ['preference', /\bpreferred\b|предпочт|\bpreference/],
  ['contact', /\b(?:channel|contact)\b|канал/],
  ['email', /\be ?mail\b|почт|^email/],
  ['phone', /\b(?:contact number|phone|mobile|tel|telephone|cell|msisdn)\b|телефон|\bтел\b|моб/],
  [
    'name',
    /^(?:name|full name|first name|last name|surname|forenames?|middle name|cust name|customer name|client name|contact name|guest name|member name|contact person|user name|username|given name|family name)$|^фио$|фамилия|отчество|^имя|имя клиента|контактное лицо/,
  ],
  [
    'address',
    /\b(?:address|street|zip|postcode|postal|passport|ssn|iban|ip)\b|адрес|улица|индекс|паспорт|снилс/,
  ],
];

const remembered = new Map<string, ReadonlySet<Meaning>>();

/** What do the words of a header speak of, in en and ru? */
export function meaningsOf(header: string): ReadonlySet<Meaning> {
  const known = remembered.get(header);
  if (known) return known;
  const words = padded(header);
  const found = new Set<Meaning>();
  for (const [meaning, pattern] of spacedPatterns) if (pattern.test(words)) found.add(meaning);
  remembered.set(header, found);
  return found;
}

/** `Client` and `Customer name`, but not `Customer type`. */
export function namesCustomersOnly(header: string): boolean {
  const plain = /^(?:name|full|no|nr|number|code|key|of|the|имя|фио|наименование|название|номер|код)$/;
  const rest = headerWords(header).filter((word) => !plain.test(word) && !meaningsOf(word).has('customer'));
  return rest.length === 0;
}

const sheetPatterns = {
  customers:
    /\b(?:customers?|clients?|users?|members?|accounts?|subscribers?|people|policyholders?|contacts?|guests?|patients?|crm|churn|passengers?|students?|pupils?|donors?|residents?|tenants?|borrowers?|attendees?)\b|клиент|покупател|абонент|пользовател|контрагент|гости|база|пациент|студент|ученик|жертвовател|арендатор|заемщик|вкладчик|страховател/,
  sales:
    /\b(?:sales?|orders?|transactions?|purchases?|policies|payments?|invoices?|deals?|contracts?|bookings?|receipts?|subscriptions?|tx)\b|продаж|заказ|покупк|платеж|сделк|полис|договор|транзакц|чеки|операци/,
  products:
    /\b(?:products?|items?|catalog(?:ue)?|goods|plans?|tariffs?|services?|sku)\b|товар|продукт|каталог|услуг|тариф|номенклатур/,
  interactions:
    /\b(?:interactions?|tickets?|calls?|support|cases?|complaints?|chats?|visits?|surveys?|feedback|requests?|service desk)\b|обращен|звонк|тикет|взаимодейств|жалоб|посещ|визит|поддержк|отзыв|опрос|контакт/,
} as const;

/** Which role does a sheet's name promise? */
export function sheetNameSpeaksOf(name: string): ReadonlySet<keyof typeof sheetPatterns> {
  const words = padded(name);
  const found = new Set<keyof typeof sheetPatterns>();
  for (const role of ['customers', 'sales', 'products', 'interactions'] as const) {
    if (spaced(sheetPatterns[role]).test(words)) found.add(role);
  }
  return found;
}

function padded(name: string): string {
  return ` ${headerWords(name).join(' ')} `;
}

/** `\b` and `^`, `$` for words that stand between spaces: the built-in ones know only Latin letters. */
function spaced(pattern: RegExp): RegExp {
  const boundary = '(?:(?<= )(?! )|(?<! )(?= ))';
  const source = pattern.source.replace(/\\b/g, boundary).replace(/\^/g, '^ ').replace(/\$/g, ' $');
  return new RegExp(source);
}

const spacedPatterns = patterns.map(([meaning, pattern]) => [meaning, spaced(pattern)] as const);
