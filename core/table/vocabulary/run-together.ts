/** Words that headers are made of, and that are recognised where somebody left out the blanks between them. */
const words: ReadonlySet<string> = new Set(
  `account active activity add address after age amount annual app average avg balance bill billing call calls card cash
  category changes charge charges churn churned city class code complaint complaints contract cost count country coupon
  coupons credit customer customers data date day days delivery dependent dependents device discount distance download
  duration education email estimated extra fee fees first flag from gender group has hour hours id in income internet
  item items joined last length level lifetime limit line lines location login long loyalty marital married member method
  minutes mobile mode money month monthly months movies multiple music name net number of offer on online order orders
  other over paid paperless partner past pay payment payments phone plan points postal preferred premium previous price
  product products protection purchase purchases quantity quarterly rate rating reason referral referrals refund refunds
  region registered response revenue salary sales satisfaction score security segment senior service services session
  sessions signup since sms spend spending spent start state status streaming subscription support tech tenure ticket
  tickets time to total transaction transactions tv type unlimited up usage use used user value visit visits website week
  weekly with year yearly years zip`.split(/\s+/),
);
const shortest = 7;
const remembered = new Map<string, readonly string[]>();

/** The known words that a word without blanks is made of (`tenureinmonths`: tenure, in, months); the word itself for any other. */
export function partedWords(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known) return known;
  const found = word.length < shortest || words.has(word) ? null : fewest(word);
  const parts = found ?? [word];
  remembered.set(word, parts);
  return parts;
}

/** The fewest known words that make up a text; null where none do. */
function fewest(word: string): readonly string[] | null {
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    best[end] = null;
    for (let from = Math.max(0, end - 14); from < end; from++) {
      const before = best[from];
      const part = word.slice(from, end);
      if (!before || !words.has(part)) continue;
      const here = best[end] ?? null;
      if (here === null || before.length + 1 < here.length) best[end] = [...before, part];
    }
  }
  return best[word.length] ?? null;
}
