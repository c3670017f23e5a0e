import type { Scope } from '../scope.ts';
import { ServiceError } from '../service-error.ts';

type PropertiesService = GoogleAppsScript.Properties.PropertiesService;
type Properties = GoogleAppsScript.Properties.Properties;

export interface PropertyStores {
  readonly document: Map<string, string>;
  readonly script: Map<string, string>;
  readonly user: Map<string, string>;
}

export function newPropertyStores(): PropertyStores {
  return { document: new Map(), script: new Map(), user: new Map() };
}

const largestValue = 9 * 1024;
const largestStore = 500_000;

export function propertiesService({ properties, expose }: Scope): PropertiesService {
  return expose<PropertiesService>('PropertiesService', {
    getDocumentProperties: () => open(properties.document),
    getScriptProperties: () => open(properties.script),
    getUserProperties: () => open(properties.user),
  });

  function open(store: Map<string, string>): Properties {
    const self: Properties = expose<Properties>('Properties', {
      getProperty: (key) => store.get(String(key)) ?? null,
      getProperties: () => Object.fromEntries(store),
      getKeys: () => [...store.keys()],
      setProperty: (key, value) => {
        setAll(store, { [key]: value });
        return self;
      },
      setProperties: (values: Record<string, string>, deleteOthers = false) => {
        if (deleteOthers) store.clear();
        setAll(store, values);
        return self;
      },
      deleteProperty: (key) => {
        store.delete(String(key));
        return self;
      },
      deleteAllProperties: () => {
        store.clear();
        return self;
      },
    });
    return self;
  }
}

function setAll(store: Map<string, string>, values: Readonly<Record<string, string>>): void {
  const next = new Map(store);
  for (const [key, value] of Object.entries(values)) {
    if (Buffer.byteLength(String(value)) > largestValue) throw new ServiceError('Argument too large: value');
    next.set(key, String(value));
  }
  let size = 0;
  for (const [key, value] of next) size += Buffer.byteLength(key) + Buffer.byteLength(value);
  if (size > largestStore)
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  for (const [key, value] of next) store.set(key, value);
}
