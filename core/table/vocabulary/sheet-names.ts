import { spacedWords, wordPattern } from './word-patterns.ts';

const patterns = {
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
export function sheetNameSpeaksOf(name: string): ReadonlySet<keyof typeof patterns> {
  const words = spacedWords(name);
  const found = new Set<keyof typeof patterns>();
  for (const role of ['customers', 'sales', 'products', 'interactions'] as const) {
    if (wordPattern(patterns[role]).test(words)) found.add(role);
  }
  return found;
}
