import { passesInMemory } from '../../../core/clustering/passes/passes-in-memory.ts';
import { layOutRows } from '../../../core/clustering/quantise/lay-out-rows.ts';
import { kPrototypesPassContract } from './k-prototypes-pass.contract.ts';
import { plainPasses } from './plain-passes.ts';

kPrototypesPassContract('in memory', (columns) => passesInMemory(layOutRows(columns)));
kPrototypesPassContract('by plain loops', plainPasses);
