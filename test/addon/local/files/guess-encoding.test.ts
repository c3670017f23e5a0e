import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../../../addon/local/files/encoding.ts';
import { decodeText, encodeText } from '../../../../addon/local/files/text-encoding.ts';

/** Headers, a few levels and figures, as a list of customers has them. */
const table = (headers: readonly string[], levels: readonly string[], money = '') =>
  [
    headers.join(';'),
    ...Array.from(
      { length: 60 },
      (_, row) => `${1000 + row};${levels[row % levels.length]};${row * 17},50${money}`,
    ),
  ].join('\r\n');

const texts: readonly (readonly [string, Encoding, string])[] = [
  [
    'Polish',
    'windows-1250',
    table(['Nr klienta', 'Województwo', 'Sprzedaż'], ['śląskie', 'Łódzkie', 'Mazowieckie'], ' zł'),
  ],
  [
    'Czech',
    'windows-1250',
    table(['Zákazník', 'Město', 'Tržby'], ['Plzeň', 'Ústí', 'Žďár', 'Třebíč'], ' Kč'),
  ],
  ['Hungarian', 'windows-1250', table(['Ügyfél', 'Város', 'Összeg'], ['Győr', 'Pécs', 'Kőszeg'], ' Ft')],
  [
    'Turkish',
    'windows-1254',
    table(['Müşteri No', 'Şehir', 'Toplam'], ['Iğdır', 'İstanbul', 'Muğla', 'Hayır'], ' TL'),
  ],
  ['Portuguese', 'windows-1252', table(['Cliente', 'Região', 'Situação'], ['São Paulo', 'Maranhão'])],
  ['German', 'windows-1252', table(['Kundennr', 'Größe', 'Straße'], ['Köln', 'Düsseldorf'], ' €')],
  ['French', 'windows-1252', table(['Numéro', 'Résilié', 'Prénom'], ['Saint-Étienne', 'Nîmes'])],
  ['Russian', 'windows-1251', table(['Номер', 'Город', 'Сумма'], ['Казань', 'Уфа'], ' руб.')],
  ['Ukrainian', 'windows-1251', table(['Номер', 'Місто', 'Сума'], ['Київ', 'Вінниця'], ' грн.')],
  ['Russian of a terminal', 'ibm866', table(['Номер', 'Город', 'Сумма'], ['Казань', 'Уфа'])],
  ['Russian of Unix', 'koi8-r', table(['Номер', 'Город', 'Сумма'], ['Казань', 'Уфа'])],
  ['Greek', 'windows-1253', table(['Πελάτης', 'Πόλη', 'Ποσό'], ['Αθήνα', 'Πάτρα'])],
  [
    'Lithuanian',
    'windows-1257',
    table(['Klientas', 'Miestas', 'Išlaidos'], ['Šiauliai', 'Panevėžys', 'Kėdainių']),
  ],
  ['Chinese', 'gb18030', table(['客户编号', '城市', '消费金额'], ['北京', '成都', '上海'])],
  [
    'Chinese of Taiwan',
    'big5',
    table(['客戶編號', '城市', '消費金額', '是否流失'], ['台北市', '高雄市', '新竹縣']),
  ],
  [
    'Japanese',
    'shift_jis',
    table(['顧客番号', '都道府県', '購入金額', '解約'], ['とうきょう', '大阪府', 'サッポロ']),
  ],
  [
    'Korean',
    'euc-kr',
    table(['고객번호', '도시', '구매금액', '해지여부'], ['서울특별시', '부산광역시', '대구']),
  ],
];

describe('a text that is not Unicode', () => {
  it.each(texts)('in %s is read as it was written, and its bytes are kept', (_, encoding, text) => {
    const bytes = encodeText({ text, encoding, mark: false });
    expect(decodeText(bytes)).toEqual({ text, encoding, mark: false });
    expect(encodeText(decodeText(bytes))).toEqual(bytes);
  });

  it('takes pounds and typographic quotes for what they are', () => {
    const text = table(['Customer', 'Plan', 'Spend'], ['“Gold”', 'Client’s own', '£100']);
    const bytes = encodeText({ text, encoding: 'windows-1252', mark: false });
    expect(decodeText(bytes).text).toBe(text);
  });
});
