import type { Locale } from '../../../core/index.ts';
import { createDraw, type Draw } from './draw.ts';
import {
  cancelProbability,
  type PlantedSegment,
  type ProductType,
  plantedSegments,
} from './planted-segments.ts';
import { type SampleWords, sampleWords } from './words.ts';

/** The day that the sample was "exported": ages and tenures are counted to it. */
export const sampleAsOf = '2026-06-30';

interface Product {
  readonly id: string;
  readonly type: ProductType;
  readonly title: string;
  readonly price: number;
}

/**
 * Which workbook shows at once what Segmentry does? The members of a coffee club, their orders and the products, with
 * planted segments and a planted reason for leaving.
 *
 * @returns the CSV files by name: the same bytes for the same seed and language on any machine.
 */
export function sampleWorkbook(options: {
  readonly locale: Locale;
  readonly customers?: number;
  readonly seed?: number;
}): ReadonlyMap<string, Uint8Array> {
  const { locale, customers = 3000, seed = 2026 } = options;
  const words = sampleWords(locale);
  const draw = createDraw(seed);
  const products = listProducts(words);
  const members: string[][] = [];
  const orders: { readonly day: number; readonly cells: readonly string[] }[] = [];
  for (let i = 0; i < customers; i++) {
    const segment = draw.one(plantedSegments.map((planted) => [planted, planted.share] as const));
    const id = `C${String(i + 1).padStart(5, '0')}`;
    const tenure = segment.tenure.low + draw.unit() * (segment.tenure.high - segment.tenure.low);
    members.push([id, ...memberCells(segment, tenure, words, draw)]);
    const count = Math.max(1, Math.round(draw.bell(segment.orders * Math.min(tenure, 2), 1.5)));
    for (let n = 0; n < count; n++) {
      const day = Math.floor(draw.unit() * Math.min(tenure, 2) * 365);
      const product = pickProduct(segment, products, draw);
      const pieces = product.type === 'machine' || product.type === 'course' ? 1 : draw.whole(1, 3);
      orders.push({
        day,
        cells: [id, product.id, words.date(daysBefore(day)), words.money(product.price * pieces)],
      });
    }
  }
  const sales = orders
    .sort((a, b) => b.day - a.day || (a.cells[0]! < b.cells[0]! ? -1 : 1))
    .map(({ cells }, n) => [`S${String(n + 1).padStart(6, '0')}`, ...cells]);
  const catalogue = products.map(({ id, type, title, price }) => [
    id,
    title,
    words.type[type],
    words.category[type],
    words.money(price),
  ]);
  return new Map([
    [words.files.customers, csv([words.customers, ...members], words)],
    [words.files.sales, csv([words.sales, ...sales], words)],
    [words.files.products, csv([words.products, ...catalogue], words)],
  ]);
}

function memberCells(segment: PlantedSegment, tenure: number, words: SampleWords, draw: Draw): string[] {
  const contract = draw.one(segment.contract);
  const complaints = draw.one([
    [0, 52],
    [1, 22],
    [2, 12],
    [3, 9],
    [4, 5],
  ] as const);
  const cancelled = draw.chance(cancelProbability({ contract, complaints, tenure }));
  const income = Math.max(9000, draw.bell(segment.income.mean, segment.income.sd)) * words.rate;
  return [
    String(Math.round(Math.max(18, draw.bell(segment.age.mean, segment.age.sd)))),
    draw.one(words.cities),
    words.household[draw.one(segment.household)],
    String(Math.round(income / 100) * 100),
    words.contract[contract],
    words.channel[draw.one(segment.channel)],
    words.date(daysBefore(Math.round(tenure * 365))),
    String(complaints),
    words.yesNo[cancelled ? 0 : 1],
  ];
}

function listProducts(words: SampleWords): Product[] {
  return Object.entries(words.titles)
    .flatMap(([type, titles]) =>
      titles.map(([title, price]) => ({ type: type as ProductType, title, price })),
    )
    .map(({ type, title, price }, n) => ({
      id: `P${String(n + 1).padStart(3, '0')}`,
      type,
      title,
      price: price * words.rate,
    }));
}

function pickProduct(segment: PlantedSegment, products: readonly Product[], draw: Draw): Product {
  const type = draw.one(Object.entries(segment.taste) as [ProductType, number][]);
  return draw.one(
    products.filter((product) => product.type === type).map((product, n) => [product, 3 - n / 2]),
  );
}

function daysBefore(days: number): string {
  return new Date(Date.parse(sampleAsOf) - days * 86_400_000).toISOString().slice(0, 10);
}

function csv(rows: readonly (readonly string[])[], { delimiter, mark }: SampleWords): Uint8Array {
  const field = (text: string) =>
    text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  return Buffer.from(`${mark}${rows.map((row) => row.map(field).join(delimiter)).join('\r\n')}\r\n`);
}
