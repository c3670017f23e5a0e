import type { CellEdit, CellView } from '../serve/host-port.ts';
import type { SessionEvent, SessionView } from '../serve/page-api.ts';

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** The page's own server. Everything that changes something carries the token of this page. */
export interface PageServer {
  document(): Promise<SessionView>;
  cells(sheet: number): Promise<CellView[][]>;
  edit(sheet: number, edits: readonly CellEdit[]): Promise<CellView[]>;
  select(sheet: number, row: number, column: number): Promise<null>;
  run(name: string, args: readonly unknown[]): Promise<unknown>;
  setLocale(locale: string): Promise<null>;
  closePanel(panel: number): Promise<null>;
  /** `lost` is called once; `found` when the server answers again, which is then another one. */
  listen(tell: (event: SessionEvent) => void, connection: Connection): void;
}

interface Connection {
  readonly lost: () => void;
  readonly found: () => void;
}

export function connectPage(token: string): PageServer {
  const read = async <T>(path: string) => unwrap<T>(await fetch(path));
  const post = async <T>(path: string, body: unknown) =>
    unwrap<T>(
      await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-segmentry-token': token },
        body: JSON.stringify(body),
      }),
    );
  return {
    document: () => read('api/document'),
    cells: (sheet) => read(`api/sheets/${sheet}`),
    edit: (sheet, edits) => post('api/edit', { sheet, edits }),
    select: (sheet, row, column) => post('api/select', { sheet, row, column }),
    run: (name, args) => post('api/run', { name, args }),
    setLocale: (locale) => post('api/locale', { locale }),
    closePanel: (panel) => post('api/close', { panel }),
    listen(tell, connection) {
      const events = new EventSource('api/events');
      let away = false;
      events.onmessage = ({ data }: MessageEvent<string>) => {
        const event = JSON.parse(data) as SessionEvent | { readonly kind: 'hello' };
        if (event.kind !== 'hello') tell(event);
        else if (away) connection.found();
      };
      events.onerror = () => {
        if (!away) connection.lost();
        away = true;
      };
    },
  };
}

async function unwrap<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const answer = (await response.json()) as Answer<T>;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
