import { memoryDocument } from './memory-workbook.ts';
import { describePorts } from './port-contract.ts';

describePorts('a document in memory', (sheets) => memoryDocument(sheets).ports);
