import type { ByLocale, Locale } from '../../../core/words/locale/index.ts';
import type { Channel, Contract, Household, ProductType } from './planted-segments.ts';

/** How the sample workbook is written in one language: names of sheets and columns, levels, money and dates. */
export interface SampleWords {
  readonly files: { readonly customers: string; readonly sales: string; readonly products: string };
  readonly customers: readonly string[];
  readonly sales: readonly string[];
  readonly products: readonly string[];
  readonly cities: readonly (readonly [string, number])[];
  readonly household: Readonly<Record<Household, string>>;
  readonly contract: Readonly<Record<Contract, string>>;
  readonly channel: Readonly<Record<Channel, string>>;
  readonly type: Readonly<Record<ProductType, string>>;
  readonly category: Readonly<Record<ProductType, string>>;
  readonly yesNo: readonly [yes: string, no: string];
  /** Money of this country for one pound. */
  readonly rate: number;
  readonly delimiter: string;
  readonly mark: string;
  readonly money: (value: number) => string;
  readonly date: (iso: string) => string;
  readonly titles: Readonly<Record<ProductType, readonly (readonly [string, number])[]>>;
}

const en: SampleWords = {
  files: { customers: 'customers.csv', sales: 'orders.csv', products: 'products.csv' },
  customers: [
    'Customer_ID',
    'Age',
    'City',
    'Household',
    'Income',
    'Contract',
    'Preferred_Channel',
    'Joined',
    'Complaints',
    'Cancelled',
  ],
  sales: ['Order_ID', 'Customer_ID', 'Product_ID', 'Order_Date', 'Revenue'],
  products: ['Product_ID', 'Product_Name', 'Product_Type', 'Category', 'Price'],
  cities: [
    ['London', 30],
    ['Manchester', 18],
    ['Birmingham', 15],
    ['Leeds', 12],
    ['Glasgow', 10],
    ['Bristol', 9],
    ['Cardiff', 6],
  ],
  household: { single: 'Single', couple: 'Couple', family: 'Family with children' },
  contract: { monthly: 'Monthly', yearly: 'Yearly' },
  channel: { app: 'App', web: 'Web', shop: 'Shop', phone: 'Phone' },
  type: {
    beans: 'Beans',
    capsules: 'Capsules',
    machine: 'Machines',
    accessory: 'Accessories',
    course: 'Courses',
  },
  category: {
    beans: 'Coffee',
    capsules: 'Coffee',
    machine: 'Equipment',
    accessory: 'Equipment',
    course: 'Experience',
  },
  yesNo: ['Yes', 'No'],
  rate: 1,
  delimiter: ',',
  mark: '',
  money: (value) => `£${value.toFixed(2)}`,
  date: (iso) => iso,
  titles: {
    beans: [
      ['House Blend 1 kg', 19.5],
      ['Ethiopia Sidamo 500 g', 16.9],
      ['Colombia Huila 500 g', 14.9],
      ['Decaf Evening 500 g', 13.5],
    ],
    capsules: [
      ['Capsules Classic, 60', 17.4],
      ['Capsules Intense, 60', 18.9],
      ['Capsules Trial Box', 9.9],
    ],
    machine: [
      ['Lever Espresso Machine', 649],
      ['Bean-to-Cup Machine', 429],
      ['Capsule Machine', 119],
    ],
    accessory: [
      ['Burr Grinder', 139],
      ['Milk Frother', 34.9],
      ['Pour-Over Set', 27.5],
      ['Travel Mug', 18.9],
    ],
    course: [
      ['Barista Course', 95],
      ['Tasting Evening', 42],
    ],
  },
};

const ru: SampleWords = {
  files: { customers: 'Клиенты.csv', sales: 'Заказы.csv', products: 'Товары.csv' },
  customers: [
    'Код клиента',
    'Возраст',
    'Город',
    'Семья',
    'Доход',
    'Договор',
    'Предпочитаемый канал',
    'Дата регистрации',
    'Жалобы',
    'Ушёл',
  ],
  sales: ['Номер заказа', 'Код клиента', 'Код товара', 'Дата заказа', 'Выручка'],
  products: ['Код товара', 'Наименование', 'Тип товара', 'Категория', 'Цена'],
  cities: [
    ['Москва', 30],
    ['Санкт-Петербург', 18],
    ['Екатеринбург', 15],
    ['Казань', 12],
    ['Новосибирск', 10],
    ['Ярославль', 9],
    ['Самара', 6],
  ],
  household: { single: 'Один', couple: 'Пара', family: 'Семья с детьми' },
  contract: { monthly: 'На месяц', yearly: 'На год' },
  channel: { app: 'Приложение', web: 'Сайт', shop: 'Магазин', phone: 'Телефон' },
  type: {
    beans: 'Зерно',
    capsules: 'Капсулы',
    machine: 'Машины',
    accessory: 'Принадлежности',
    course: 'Занятия',
  },
  category: {
    beans: 'Кофе',
    capsules: 'Кофе',
    machine: 'Оборудование',
    accessory: 'Оборудование',
    course: 'Впечатления',
  },
  yesNo: ['Да', 'Нет'],
  rate: 60,
  delimiter: ';',
  mark: '\ufeff',
  money: (value) => `${value.toFixed(2).replace('.', ',')} ₽`,
  date: (iso) => iso.split('-').reverse().join('.'),
  titles: {
    beans: [
      ['Смесь «Домашняя», 1 кг', 19.5],
      ['Эфиопия Сидамо, 500 г', 16.9],
      ['Колумбия Уила, 500 г', 14.9],
      ['Вечерний без кофеина, 500 г', 13.5],
    ],
    capsules: [
      ['Капсулы классические, 60 шт.', 17.4],
      ['Капсулы крепкие, 60 шт.', 18.9],
      ['Капсулы на пробу', 9.9],
    ],
    machine: [
      ['Рожковая кофеварка', 649],
      ['Кофемашина с кофемолкой', 429],
      ['Капсульная кофемашина', 119],
    ],
    accessory: [
      ['Жерновая кофемолка', 139],
      ['Капучинатор', 34.9],
      ['Набор для пуровера', 27.5],
      ['Термокружка', 18.9],
    ],
    course: [
      ['Курс бариста', 95],
      ['Вечер дегустации', 42],
    ],
  },
};

const dictionaries: ByLocale<SampleWords> = { en, ru };

export function sampleWords(locale: Locale): SampleWords {
  return dictionaries[locale];
}
