import { expect, test } from 'vitest';
import { promisesDates, promisesId } from '../../../../core/table/vocabulary/header-words.ts';
import { type Meaning, meaningsOf } from '../../../../core/table/vocabulary/meanings.ts';

const headers: readonly (readonly [Meaning, readonly string[]])[] = [
  [
    'customer',
    [
      'Kundennr',
      'N° client',
      'Cliente',
      'Klantnummer',
      'Nr klienta',
      'Müşteri No',
      '客户编号',
      '顧客番号',
      '고객번호',
    ],
  ],
  [
    'amount',
    [
      'Umsatz 2025',
      'Montant total',
      'Gasto',
      'Preço',
      'Fatturato',
      'Omzet',
      'Sprzedaż [zł]',
      'Toplam Harcama (TL)',
      '消费金额',
      '購入金額',
      '구매금액',
    ],
  ],
  [
    'city',
    ['Wohnort', 'Ville', 'Ciudad', 'Cidade', 'Città', 'Woonplaats', 'Miasto', 'Şehir', '城市', '도시'],
  ],
  ['age', ['Alter', 'Âge', 'Edad', 'Idade', 'Età', 'Leeftijd', 'Wiek', 'Yaş', '年龄', '年齢', '나이']],
  ['counted', ['Anzahl Bestellungen', 'Nombre de visites', 'Liczba zamówień', 'Sipariş Sayısı', '订单数']],
  [
    'churn',
    [
      'Kündigung',
      'Résiliation',
      'Baja',
      'Evasão',
      'Disdetta',
      'Opzegging',
      'Rezygnacja',
      'Terk',
      '是否流失',
      '解約',
      '이탈',
    ],
  ],
];

test.each(headers.flatMap(([meaning, names]) => names.map((name) => [name, meaning] as const)))(
  '“%s” speaks of %s',
  (header, meaning) => {
    expect([...meaningsOf(header)]).toContain(meaning);
  },
);

test.each(['Kundennummer', '客户编号', '顧客番号', '고객번호'])('“%s” promises an id', (header) => {
  expect(promisesId(header)).toBe('strong');
});

test.each([
  'Kunde seit',
  'Fecha de alta',
  'Data rejestracji',
  'Kayıt Tarihi',
  '注册日期',
  '가입일',
  'Rechnungsdatum',
])('“%s” promises dates', (header) => {
  expect(promisesDates(header)).toBe(true);
});
