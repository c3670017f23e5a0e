import type { meaningPatterns } from './meaning-patterns.ts';

/**
 * What a header can speak of in de, fr, es, pt, it, nl, pl, tr, zh, ja and ko, beside `meaningPatterns`. Words are written as in
 * headers in lower case; `~` stands for any ending, `_` for a blank, and words of Chinese, Japanese and Korean are found anywhere.
 */
const furtherLanguages: Partial<Readonly<Record<keyof typeof meaningPatterns, string>>> = {
  customer:
    'kund~ client~ abonn~ klient~ klant~ müşteri~ cliente~ assinante~ suscriptor~ socio~ mitglied~ membre~ 客户 客戶 顾客 顧客 会员 會員 用户 用戶 お客様 利用者 고객 회원 사용자',
  product: 'artikel~ produkt~ produit~ producto~ produto~ prodott~ ürün~ 产品 產品 商品 製品 제품 상품',
  age: 'alter âge edad idade età leeftijd wiek yaş yaşı 年龄 年齡 年齢 나이 연령',
  birth: 'geburt~ naissance nacimiento nascimento nascita geboorte~ urodz~ doğum~ 出生 生年 생년',
  income:
    'einkommen gehalt revenu~ salaire ingresos salario salário renda reddito stipendio inkomen dochód dochody gelir~ maaş 收入 年収 所得 소득 연봉',
  city: 'stadt ort wohnort ville ciudad cidade città comune plaats woonplaats stad miasto miejscowość şehir şehri 城市 市区町村 都市 도시',
  region:
    'bundesland land pays région~ región país provincia província região estado regione paese provincie województw~ kraj bölge ülke eyalet 地区 地區 省份 国家 國家 都道府県 地域 지역 국가',
  gender: 'geschlecht sexe sexo género gênero sesso genere geslacht płeć cinsiyet~ 性别 性別 성별',
  person:
    'beruf familienstand kinder profession enfants profesión hijos profissão filhos professione figli beroep kinderen zawód dzieci meslek~ çocuk~ 职业 婚姻 学历 職業 学歴 직업 결혼',
  churn:
    'gekündigt~ kündigung abgewandert abwanderung ausgetreten abgang résilié~ résiliation désabonné~ attrition départ parti baja bajas cancelad~ abandono abandonó desistência desistiu evasão evadiu desligad~ cancelamento disdett~ abbandono abbandonat~ cessato opgezegd opzegging vertrokken rezygnacj~ zrezygnował~ odejście odszedł odeszła terk ayrıldı ayrılma kayıp 流失 离网 退会 解約 離脱 離反 이탈 해지 탈퇴',
  ended:
    'kündigungsdatum austrittsdatum gekündigt_am date_de_résiliation date_résiliation date_de_départ fecha_de_baja fecha_baja data_de_cancelamento data_cancelamento data_di_disdetta data_disdetta opzegdatum data_rezygnacji ayrılma_tarihi 流失日期 解約日 退会日 해지일 탈퇴일',
  amount:
    'umsatz~ betrag~ summe gesamtbetrag preis~ ausgaben kosten montant~ prix dépense~ chiffre importe~ monto gasto~ precio~ ventas valor preço~ vendas receita despesa~ importo prezzo spesa spese vendite fatturato bedrag omzet prijs uitgaven kwota sprzedaż wartość cena wydatki obrót tutar~ harcama~ fiyat~ ciro 金额 金額 消费额 消费 销售额 价格 支出 売上 購入額 単価 利用額 금액 매출 가격 지출 결제액',
  counted:
    'anzahl nombre nb número numero quantidade cantidad aantal liczba sayısı adet adedi punkte 订单数 次数 数量 件数 回数 点数 ポイント 횟수 건수 점수 포인트',
  started:
    'seit eintritt~ registriert~ registrierung~ anmeld~ beitritt~ inscription inscrit~ depuis adhésion alta registro desde inscripción cadastro inscrição iscrizione registrazione iscritto sinds inschrijving rejestracj~ kayıt başlangıç 注册 註冊 入会 登録 開始 加入 가입 등록 시작',
  tenure:
    'vertragsdauer laufzeit ancienneté antigüedad antiguidade anzianità looptijd staż üyelik_süresi 在网时长 入网时长 契約期間 가입기간',
  event:
    'bestell~ auftrag~ rechnung~ commande~ facture~ pedido~ factura~ encomenda~ fatura~ ordine ordini fattura fatture bestelling~ factuur zamówieni~ faktur~ sipariş~ 订单 訂單 工单 发票 注文 問合 주문 문의',
  order:
    'bestell~ auftrag~ beleg~ rechnung~ commande~ facture~ pedido~ factura~ encomenda~ fatura~ ordine fattura bestelling~ bestelnummer factuur~ zamówieni~ faktur~ paragon~ sipariş~ fiş 订单 訂單 单号 发票 注文 伝票 주문 영수증',
  quantity:
    'menge stückzahl stück quantité cantidad quantidade quantità hoeveelheid ilość miktar~ 数量 數量 수량',
  'piece-price': 'stückpreis einzelpreis preis prix precio preço prezzo prijs cena fiyat~ 单价 単価 단가',
  'whole-amount': 'gesamt~ summe totale totaal suma importe montant toplam 总额 合計 総額 합계 총액',
  email: 'courriel correo mail posta 邮箱 电子邮件 郵箱 メール 이메일',
  phone:
    'telefon~ téléphone teléfono telefone handy mobil~ portable móvil celular cellulare mobiel komórka 电话 手机 電話 携帯 전화 휴대폰',
  name: 'nachname vorname nom prénom nombre apellido~ nome sobrenome cognome naam voornaam achternaam imię nazwisko isim soyad~ 姓名 名字 名前 氏名 이름 성명',
  address:
    'adresse anschrift straße strasse plz postleitzahl dirección calle endereço rua cep indirizzo via cap adres ulica straat adresi 地址 邮编 住所 郵便 주소 우편',
  'in-months': 'monat~ mois mes meses mês mesi maand~ miesi~ ay 月 개월',
  'in-years': 'jahr~ ans années años anos anni jaar lat lata yıl 年 년',
  'number-of': 'anzahl nombre nb número numero quantidade cantidad aantal liczba sayısı adet',
};

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The words of a meaning in these languages as alternatives of a pattern over words between single spaces; empty for none. */
export function furtherWords(meaning: keyof typeof meaningPatterns): string {
  const words = (furtherLanguages[meaning] ?? '').split(' ').filter((word) => word !== '');
  return words
    .map((word) => word.replace(/_/g, ' '))
    .map((word) =>
      eastAsian.test(word) ? word : word.endsWith('~') ? `(?<= )${word.slice(0, -1)}` : `(?<= )${word}(?= )`,
    )
    .join('|');
}
