import { answerRequests } from './answer-requests.ts';
import { createWorkbookHost } from './workbook-host.ts';

answerRequests(createWorkbookHost);
