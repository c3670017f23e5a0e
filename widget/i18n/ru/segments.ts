import type { Words } from '../words.ts';

export const segments: Words['segments'] = {
  sizesQuestion: 'Насколько велики сегменты?',
  sizesAnswer: (name, size, share) => `Самый большой — «${name}»: ${size}, ${share} всех.`,
  sizesOne: (name, size) => `Сегмент один — «${name}»: ${size}.`,
  sizesExplain: 'Каждый клиент входит ровно в один сегмент — тот, чей центр ближе всего.',
  size: 'Клиенты',
  share: 'Доля',
  segment: 'Сегмент',
  value: (amount) => amount,
  mapQuestion: 'Насколько сегменты отличаются друг от друга?',
  mapAnswer: (n, of) => `На границе двух сегментов — ${n} из ${of} клиентов.`,
  mapAnswerNone: 'На границе двух сегментов нет ни одного клиента.',
  mapExplain:
    'Факторный анализ смешанных данных ставит похожих клиентов рядом. Две оси сохраняют лишь часть различий — сколько, написано на них. Полые знаки почти так же близки к другому сегменту.',
  mapFooter: (shown, all) => (shown === all ? `n = ${all}` : `показано клиентов: ${shown} из ${all}`),
  borderline: 'На границе',
  borderlineShare: 'Доля на границе',
  drawn: 'Показано',
  axis: (name, percent) => `${name}, ${percent} различий`,
};
