/**
 * What a header can speak of, in en and ru. Patterns run over the words of a header in lower case between single spaces, ё as е:
 * `\b` parts words, `^` and `$` are the ends.
 */
export const meaningPatterns = {
  customer:
    /\b(?:customers?|clients?|users?|members?|accounts?|subscribers?|policyholders?|patients?|guests?|buyers?|passengers?|cust|userid|clientid|customerid|custid|client_?no|shoppers?|donors?|students?|pupils?|learners?|residents?|tenants?|borrowers?|attendees?|loyalty card|club card)\b|клиент|покупател|абонент|пользовател|заказчик|контрагент|пациент|гост[ьяи]|подписчик|студент|ученик|жертвовател|арендатор|заемщик|вкладчик|страховател|лицев\S* счет|карта (?:лояльности|клиента)|(?:бонусн|дисконтн|клубн)\S* карт/,
  product:
    /\b(?:products?|items?|sku|goods|productid|prodid|itemid|tariff|plan)\b|товар|продукт|артикул|тариф|номенклатур|услуг/,
  age: /^(?:age|customer age|client age|age years|age in years)$|^возраст|\bвозраст\b/,
  birth: /\b(?:birth|birthday|birthdate|dob|d o b|born)\b|рожден/,
  income: /\b(?:income|salary|earnings|wage|wages)\b|доход|зарплат|оклад|заработ/,
  city: /\b(?:city|town)\b|^город|\bгород\b|населенн/,
  region:
    /\b(?:region|state|province|country|county|location|geography|area|district|branch)\b|регион|область|страна|край|район|филиал/,
  gender: /\b(?:gender|sex)\b|^пол$|^пол /,
  person:
    /\b(?:marital|married|education|occupation|profession|job|dependents|children|household|family|partner|senior|degree)\b|семейн|образован|профессия|должност|детей|дети|занятост|иждивен/,
  origin:
    /\b(?:nationality|ethnicity|ethnic|race|religion|disability|citizenship)\b|национальн|религи|гражданств|инвалидн|этнич/,
  churn:
    /\b(?:churn|churned|exited|attrition|attrited|left|lapsed|cancelled|canceled|unsubscribed|defected|lost|deleted|deactivated|disconnected|dropped out|dropout|closed ind|closed flag|is closed|account closed)\b|отток|отключен|отчислен|ушел|ушла|ушли|\bуход\b|расторг|отказал/,
  ended:
    /\b(?:cancel|cancellation|cancelled|canceled|termination|terminated|churn|churned|closed|closing|close|end|ended|exit|left)\b.*\b(?:date|at|on|dt)\b|\b(?:date)\b.*\b(?:cancel|cancellation|termination|churn|closing|exit)\b|дата (?:расторж|ухода|оттока|закрыт|окончан|отказа)/,
  /** That letters are no longer wanted, or that a service was left. */
  unsubscribed: /\b(?:unsubscribed?|opt(?:ed)? out|abgemeldet|désinscrit)\b|отпис/,
  /** Letters to many, and what became of them. */
  mailing:
    /\b(?:newsletters?|mailings?|e ?mail (?:status|marketing|opt|list)\S*|(?:from|to) e ?mails?|marketing|campaigns?|opens?|opened rate|open rate|click(?:s|ed)?|bounces?)\b|рассылк/,
  /** A sheet or a key of it that is about leaving, not about sales that were called off. */
  cancelling:
    /\b(?:cancellations?|churn\w*|leavers?|leaving|lost customers?|terminations?|exits?|offboarding|departures?)\b|расторжен|уходы|оттоки?|ушедш/,
  coverage: /\b(?:coverage|insured|cover limit)\b|покрыти|страхов\S* сумм/,
  recurring:
    /\b(?:premium|premiums|fee|fees|subscription|mrr|arr|monthly|annual|yearly|charges?)\b|премия|премии|взнос|абонентск|ежемесячн|годов/,
  'lifetime-value': /\b(?:clv|cltv|ltv|lifetime value)\b|пожизненн\S* ценност/,
  amount:
    /\b(?:premium|amount|total|revenue|sum|spend|spent|spending|sales|sale|turnover|payment|paid|charges?|price|cost|fee|mrr|arr|monetary|gmv|net|gross|value|amt)\b|сумма|сумм[ыа]|выручк|стоимост|цена|премия|премии|платеж|оплат|оплач|начислен|^итого\b|^всего\b|к оплате|оборот|расход|потрачен|чек\b/,
  started:
    /\b(?:joined|join|registered|registration|signup|signed|since|start|started|opened|opening|enrolled|enrollment|created|first|purchase|acquired|activated|activation|subscribed|onboarded)\b|регистрац|активац|начал|открыт|первая|подключен|вступлен|заключен|с какого/,
  tenure:
    /\b(?:tenure|seniority|months on book|years (?:with|at|as)|months (?:with|at|as)|customer for)\b|стаж|срок обслуж|лет в|месяцев в|давность/,
  'product-type': /\b(?:product type|type|kind|line)\b|\bтип\b|\bвид\b/,
  'product-category': /\b(?:category|group|class|department|segment)\b|категор|группа/,
  'product-name':
    /\b(?:product name|product|item|title|item name|plan|tariff|description)\b|наименован|название|товар|продукт|тариф|услуга/,
  satisfaction: /\b(?:satisfaction|csat|nps|rating|stars|happiness)\b|удовлетвор|оценка|рейтинг/,
  recommending: /\b(?:nps|promoter|promoters|recommend)\b|рекоменд/,
  'of-the-whole': /\b(?:overall|general|total|csat|nps)\b|общ|итог/,
  interaction:
    /\b(?:ticket|tickets|case|issue|complaint|agent|team|queue|priority|sla|resolved|resolution|response|escalated|reopened|csat|topic|subject|call|duration|status)\b|обращен|тикет|жалоб|оператор|приоритет|решен|ответ|тема|звон|статус/,
  preference: /\bpreferred\b|предпочт|\bpreference/,
  contact: /\b(?:channel|contact)\b|канал/,
  email: /\be ?mail\b|почт|^email/,
  phone: /\b(?:contact number|phone|mobile|tel|telephone|cell|msisdn)\b|телефон|\bтел\b|моб/,
  name: /^(?:name|full name|first name|last name|surname|forenames?|middle name|cust name|customer name|client name|contact name|guest name|member name|contact person|user name|username|given name|family name)$|\b(?:fname|lname|firstname|lastname|fullname|requestor name|requester name|reporter|caller name)\b|^фио$|фамилия|отчество|^имя|имя клиента|контактное лицо/,
  address: /\b(?:address|street|zip|postcode|postal|passport|ssn|iban|ip)\b|адрес|улица|индекс|паспорт|снилс/,

  /** Where on the map: degrees, not a name. */
  coordinate:
    /\b(?:latt?itudes?|longt?itudes?|lat ?(?:long|lng|lon)|geo ?(?:point|hash|code|location)|gps|coordinates?|coords?|geocoordinates?|easting|northing)\b|^(?:(?:customer|client|cust|user|home|address|addr|store|shop|geo|location|gps|billing|shipping) )?(?:lat|long|lng|lon)(?: (?:deg|degrees|dd))?$|^(?!liczba |ile )\S+ (?:lat|lng|lon)$|широт|долгот|координат|\b(?:breitengrad|längengrad|geobreite|geolänge|latitud|longitud|latitudine|longitudine|enlem|boylam)\b|(?:szerokość|długość) geo|纬度|经度|緯度|経度|위도|경도/,
  postcode:
    /\b(?:zip ?codes?|zip\d?|post ?codes?|postal ?codes?|postal|pin ?codes?|plz|postleitzahl|eircode|cep|(?:code|código|codigo|codice) postale?|kod pocztowy|posta kodu)\b|почт\S* (?:индекс|код)|^индекс(?: (?:клиента|города|адреса|доставки|места))?$|邮编|邮政编码|郵便番号|우편번호/,
  /** What is known only once a customer has left, or is about to: why, of which kind, how likely, what was paid back. */
  aftermath:
    /\b(?:churn|attrition) (?:\S+ )?(?:segment|cluster|group|level|band|bucket|tier|class|index|rating|rank|decile|status|label|value|flag|event|events)\b|\b(?:predicted|expected|estimated) (?:churn|attrition)\b|\b(?:left|leave|closure|closed|closing|lost|cancelled|canceled|terminated) (?:reasons?|cause|comments?|feedback)\b|\breasons? lost\b|\b(?:churn|churned|attrition|exit|cancel|cancellation|termination|leaving|departure|defection|unsubscribe|unsubscription|deactivation) (?:\S+ )?(?:scores?|reasons?|category|categories|type|cause|comments?|feedback|notes?|code|survey|interview|risk|probability|propensity|likelihood|prediction|predicted|explanation|remarks?|details?|channel|month|quarter|year)\b|\b(?:risk|probability|propensity|likelihood|chance) (?:of|to) (?:churn|churning|leaving|leave|exit|attrition|cancel|cancellation|cancelling)\b|\b(?:reasons?|cause|why|comments?|feedback) (?:\S+ )*(?:churn|churned|churning|leaving|left|leave|cancel|cancelled|canceled|cancelling|cancellation|exit|exiting|attrition|termination|departure|quitting|unsubscribing)\b|\b(?:since|until|to|before|after) (?:churn|cancellation|leaving|exit|termination|departure)\b|\brefund(?:s|ed|able)?\b|\bwin ?back\b|(?:причин|категори|оценк|балл|скор|риск|вероятност|прогноз|комментар|код|месяц|канал)\S* (?:\S+ )*(?:отток|уход|расторж|отказ|отключен|отмен|закрыт)|тип\S* (?:отток|расторж)|(?:отток\S*|уход\S*|расторжени\S*) (?:\S+ )?(?:причин|категори|оценк|балл|скор|риск|вероятност|комментар)|(?:сумм|размер|дат|количеств|числ)\S* возврат|возврат\S* (?:средств|денег|платеж|оплат|сумм|денежн)|^возвраты?$|возвращен\S* (?:сумм|средств|деньг)|\b(?:kündigungs(?:grund|art|kategorie|risiko)|abwanderungs(?:grund|risiko)|(?:rück)?erstattung(?:en|sbetrag)?|remboursements?|reembolsos?|iade tutarı)\b|\b(?:motif|motifs|raison|motivo|powód|grund) (?:\S+ )*(?:résiliation|départ|désabonnement|baja|cancelación|abandono|cancelamento|saída|churn|rezygnacji|odejścia|kündigung)\b|(?:iptal|ayrılma|terk) nedeni|kwota zwrotu|流失(?:原因|评分|类别|风险|概率)|退款/,

  /** A job, as level of a column. */
  occupation: /occupation|profession|job|професси|должност|род занятий/,
  staff: /\b(?:manager|agent|owner|rep|менеджер|агент|куратор)/,
  branch: /\b(?:branch|store|shop|office|club|clinic|salon)\b|филиал|отделен|магазин|офис|клуб|клиник|салон/,

  /** What an event of a customer is called: the rows of a sheet that has it as a key are no customers. */
  event:
    /\b(?:ticket|case|call|request|order|sale|transaction|invoice|receipt|payment|booking|interaction|survey|response)|заказ|чек|продаж|платеж|обращен/,
  /** What several rows of one purchase share. */
  order:
    /\b(?:order|invoice|receipt|basket|cart|bill|check|cheque|transaction|booking|purchase|заказ|чек|счет|накладн|корзин|документ|операци|продаж)/,
  /** What a sale came to in the end: `Order status`, `Financial status`. */
  'sale-status':
    /\b(?:status|state|fulfil?ment|zustand|statut|estado|situação|stato|durum|durumu)\b|статус|состояние|状态|ステータス|状態|상태/,
  /** That a sale came to nothing: `Cancelled at`, `Is test`. */
  voided:
    /\b(?:cancel|cancelled|canceled|cancellation|voided|void|refunded at|is test|test order|draft|is draft|storniert|stornodatum|annulée?|cancelad[oa]|annullato|geannuleerd|anulowano|iptal)\b|отмен|аннулир|取消|취소/,
  refund:
    /\b(?:refund|refunds|refunded|chargeback|erstattung|erstattet|rembours\S*|reembols\S*|rimbors\S*|terugbetal\S*|zwrot|iade)\b|возврат|возвращен|退款|返金|환불/,
  currency:
    /\b(?:currency|ccy|curr|währung|devise|moneda|moeda|valuta|waluta|para birimi)\b|валют|货币|币种|通貨|통화/,
  /** Money for a month or a year, as long as something runs. */
  'rate-of-time':
    /\b(?:mrr|arr|monthly|per month|a month|monatlich|mensuel|mensual|mensal|mensile)\b|ежемесячн|в месяц/,
  /** When something that runs began. */
  'running-from':
    /\b(?:start|started|starts|begin|begins|began|valid from|active from|beginn|début|inicio|início|inizio)\b|начал|действует с/,
  quantity: /\b(?:qty|quantity|pieces|pcs|units|кол|количество|шт|штук)\b/,
  'piece-price': /\b(?:price|цена|rate)\b/,
  'whole-amount':
    /\b(?:total|amount|sum|line|full|order|gross|net|paid|сумма|итого|всего|общая|заказа|оплачено|покупки)\b/,
  total: /\b(?:total|spent|revenue|всего|итого|общая|выручка)\b/,
  /** Counts and rates, though other words of the header may speak of money: `Total orders`, `Spending score`. */
  counted:
    /\b(?:ct|cnt|count|counts|number|num|no|score|rate|ratio|index|percent|per cent|percentage|pct|%|hours?|hrs?|minutes?|mins?|seconds?|secs?|sessions?|logins?|points|qty|quantity|orders|visits|months?|days?|times|кол|количество|число|доля|процент|мес|дней|раз|заказов|покупок|визитов|посещений|звонков|штук|шт)\b/,
  share: /share|rate|доля/,
  /** What cannot be below zero. */
  measured: /\b(?:minutes?|hours?|days?|duration|quantity|qty|units)\b|минут|часов|дней|длительн|количеств/,
  'in-months': /month|мес/,
  'in-years': /year|лет|год/,
  'in-days': /day|дн/,

  /** A date that something ends on, or comes after another. */
  ending:
    /check ?out|depart|выезд|resol|clos|end|finish|cancel|terminat|complet|deliver|last|return|expir|reply|response|закр|конец|оконч|решен|достав|послед|расторж|ответ/,
  /** The end of a request, which comes after the first answer to it. */
  resolved: /resol|clos(?:ed|ing)|solved|закр|решен/,
  answered: /first (?:response|reply|answer|contact)|responded|первый ответ|первого ответа/,
  starting:
    /check ?in\b|arriv|заезд|creat|open|start|begin|order|join|regist|sign|first|birth|purchas|received|созд|откр|нач|заказ|регистр|перв|рожд|покуп|поступ|обращ/,
  /** A date that may well lie in the future. */
  planned: /due|deadline|expir|renew|next|plan|end|valid|срок|следующ|продлен|оконч|план|действ/,

  /** The outcome itself and nothing else: `Churn`, `Exited flag`. */
  'churn-itself': /^(?:is ?)?(?:churn(?:ed)?|exited|attrition|отток|ушел)(?: (?:flag|label|value))?$/,
  /** Yes means that a customer has stayed: `Retained`, `Not churned`, `Не ушёл`. */
  staying: /\b(?:not|no|non|не)\b|\bnon?churn|\b(?:retained|active|stay)/,

  goods: starting('product|продукт|товар|тариф'),
  'number-of': words('count|num|number|число|количество|кол'),
  'type-of': starting('type|тип|вид'),
  'category-of': starting('category|категори'),

  activity: words('activity|active|активность|активен|активный'),
  card: words('card|карта|карты'),
  balance: words('balance|баланс|остаток'),
  score: words('score|scoring|скоринг|балл|баллы'),
  'products-held': words('products|продукты|продуктов'),
  equity: words('equity|собственность|собственности'),
  /** The bare word, whosever it is (`Vehicle age`), where the meaning asks for more or for less than it. */
  'gender-word': words('gender|sex|пол'),
  'age-word': words('age|возраст'),
  'income-word': words('salary|income|зарплата|доход|оклад'),
  'city-word': words('city|town|город'),
  'tenure-word': words('tenure|стаж'),
} as const satisfies Readonly<Record<string, RegExp>>;

/** One of these words, between anything but letters. */
function words(alternatives: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'u');
}

/** A word that starts so. */
function starting(alternatives: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives})`, 'u');
}
