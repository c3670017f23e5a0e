/**
 * Vega with the transforms that the charts use, and the names that vega-embed asks for. The whole of Vega
 * (geography, force, trees, regression, Voronoi, word clouds) is 44 KB of gzip more.
 */
import { transforms } from 'vega-dataflow';
import {
  axisticks,
  datajoin,
  encode,
  legendentries,
  linkpath,
  pie,
  scale,
  sortitems,
  stack,
} from 'vega-encode';
import { numberFormatDefaultLocale, timeFormatDefaultLocale } from 'vega-format';
import { expressionFunction } from 'vega-functions';
import { loader } from 'vega-loader';
import { parse } from 'vega-parser';
import {
  aggregate,
  bin,
  collect,
  extent,
  facet,
  filter,
  formula,
  impute,
  joinaggregate,
  multiextent,
  multivalues,
  prefacet,
  project,
  proxy,
  relay,
  sequence,
  sieve,
  subflow,
  tupleindex,
  values,
  window,
} from 'vega-transforms';
import { extend } from 'vega-util';
import { View } from 'vega-view';
import { bound, identifier, mark, overlap, render, viewlayout } from 'vega-view-transforms';

extend(transforms, {
  aggregate,
  axisticks,
  bin,
  bound,
  collect,
  datajoin,
  encode,
  extent,
  facet,
  filter,
  formula,
  identifier,
  impute,
  joinaggregate,
  legendentries,
  linkpath,
  mark,
  multiextent,
  multivalues,
  overlap,
  pie,
  prefacet,
  project,
  proxy,
  relay,
  render,
  scale,
  sequence,
  sieve,
  sortitems,
  stack,
  subflow,
  tupleindex,
  values,
  viewlayout,
  window,
});

export const version = '6.4.0';
export {
  error,
  isArray,
  isBoolean,
  isNumber,
  isObject,
  isString,
  logger,
  mergeConfig,
  None,
  Warn,
  writeConfig,
} from 'vega-util';
export {
  expressionFunction,
  loader,
  numberFormatDefaultLocale as formatLocale,
  parse,
  timeFormatDefaultLocale as timeFormatLocale,
  View,
};
