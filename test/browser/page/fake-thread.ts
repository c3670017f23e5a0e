import { answerRequests } from '../../../addon/local/serve/answer-requests.ts';
import { createFakeHost } from './fake-host.ts';

answerRequests(createFakeHost);
