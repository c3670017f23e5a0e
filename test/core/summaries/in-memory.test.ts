import { answerInMemory } from '../../../core/summaries/in-memory/answer.ts';
import { summariesContract } from './summaries.contract.ts';

summariesContract('in memory', answerInMemory);
