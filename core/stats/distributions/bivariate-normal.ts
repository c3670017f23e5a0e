import { normalCdf } from './normal.ts';

const nodes6 = [0.9324695142031522, 0.6612093864662647, 0.238619186083197];
const weights6 = [0.1713244923791705, 0.3607615730481384, 0.4679139345726904];
const nodes12 = [
  0.9815606342467191, 0.904117256370475, 0.769902674194305, 0.5873179542866171, 0.3678314989981802,
  0.1252334085114692,
];
const weights12 = [
  0.04717533638651177, 0.1069393259953183, 0.1600783285433464, 0.2031674267230659, 0.2334925365383547,
  0.2491470458134029,
];
const nodes20 = [
  0.9931285991850949, 0.9639719272779138, 0.912234428251326, 0.8391169718222188, 0.7463319064601508,
  0.636053680726515, 0.5108670019508271, 0.3737060887154196, 0.2277858511416451, 0.07652652113349732,
];
const weights20 = [
  0.01761400713915212, 0.04060142980038694, 0.06267204833410905, 0.08327674157670475, 0.1019301198172404,
  0.1181945319615184, 0.1316886384491766, 0.1420961093183821, 0.1491729864726037, 0.1527533871307259,
];

/**
 * How probable is X ≤ h and Y ≤ k for standard normals with correlation `rho`?
 *
 * Absolute error about 1e-15. @see Genz 2004, after Drezner & Wesolowsky 1990
 */
export function bivariateNormalCdf(h: number, k: number, rho: number): number {
  if (h === Number.NEGATIVE_INFINITY || k === Number.NEGATIVE_INFINITY) return 0;
  if (rho === 0) return normalCdf(h) * normalCdf(k);
  if (rho >= 1) return normalCdf(Math.min(h, k));
  if (rho <= -1) return Math.max(0, normalCdf(h) - normalCdf(-k));
  return Math.abs(rho) < 0.925 ? moderate(-h, -k, rho) : strong(-h, -k, rho);
}

function moderate(h: number, k: number, rho: number): number {
  const size = Math.abs(rho);
  const [nodes, weights] =
    size < 0.3 ? [nodes6, weights6] : size < 0.75 ? [nodes12, weights12] : [nodes20, weights20];
  const half = (h * h + k * k) / 2;
  const angle = Math.asin(rho);
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) {
    for (const sign of [-1, 1]) {
      const sine = Math.sin((angle * (sign * nodes[i]! + 1)) / 2);
      sum += weights[i]! * Math.exp((sine * h * k - half) / (1 - sine * sine));
    }
  }
  return normalCdf(-h) * normalCdf(-k) + (sum * angle) / (4 * Math.PI);
}

function strong(h: number, signed: number, rho: number): number {
  const k = rho < 0 ? -signed : signed;
  const hk = h * k;
  const rest = (1 - rho) * (1 + rho);
  let a = Math.sqrt(rest);
  const gap = (h - k) ** 2;
  const c = (4 - hk) / 8;
  const d = (12 - hk) / 16;
  const exponent = -(gap / rest + hk) / 2;
  let value =
    exponent > -100
      ? a *
        Math.exp(exponent) *
        (1 - (c * (gap - rest) * (1 - (d * gap) / 5)) / 3 + (c * d * rest * rest) / 5)
      : 0;
  if (-hk < 100) {
    const b = Math.sqrt(gap);
    value -=
      Math.exp(-hk / 2) *
      Math.sqrt(2 * Math.PI) *
      normalCdf(-b / a) *
      b *
      (1 - (c * gap * (1 - (d * gap) / 5)) / 3);
  }
  a /= 2;
  for (let i = 0; i < nodes20.length; i++) {
    for (const sign of [-1, 1]) {
      const square = (a * (sign * nodes20[i]! + 1)) ** 2;
      const root = Math.sqrt(1 - square);
      const power = -(gap / square + hk) / 2;
      if (power <= -100) continue;
      const exact = Math.exp((-hk * square) / (2 * (1 + root) ** 2)) / root;
      value += a * weights20[i]! * Math.exp(power) * (exact - (1 + c * square * (1 + d * square)));
    }
  }
  value = -value / (2 * Math.PI);
  if (rho > 0) return value + normalCdf(-Math.max(h, k));
  const corner = Math.max(0, normalCdf(-h) - normalCdf(-k));
  return corner - value;
}
