import type { Scope } from '../scope.ts';
import { ServiceError } from '../service-error.ts';

type HtmlService = GoogleAppsScript.HTML.HtmlService;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

export function htmlService({ expose, page }: Scope): HtmlService {
  const output = (html: string): HtmlOutput => {
    const state = { content: html, title: '', width: null as number | null, height: null as number | null };
    const self: HtmlOutput = expose<HtmlOutput>('HtmlOutput', {
      getContent: () => state.content,
      setContent: (content) => {
        state.content = content;
        return self;
      },
      append: (content) => {
        state.content += content;
        return self;
      },
      getTitle: () => state.title,
      setTitle: (title) => {
        state.title = title;
        return self;
      },
      getWidth: () => state.width as number,
      setWidth: (width) => {
        state.width = width;
        return self;
      },
      getHeight: () => state.height as number,
      setHeight: (height) => {
        state.height = height;
        return self;
      },
      addMetaTag: (name, content) => {
        if (name !== 'viewport' && !/^(apple-mobile|mobile|google-site)/.test(name))
          throw new ServiceError(`The meta tag ${name} is not allowed.`);
        void content;
        return self;
      },
      setFaviconUrl: () => self,
      setSandboxMode: () => self,
      setXFrameOptionsMode: () => self,
    });
    return self;
  };
  return expose<HtmlService>('HtmlService', {
    SandboxMode: { EMULATED: 0, IFRAME: 1, NATIVE: 2 } as HtmlService['SandboxMode'],
    XFrameOptionsMode: { ALLOWALL: 0, DEFAULT: 1 } as HtmlService['XFrameOptionsMode'],
    createHtmlOutput: (html: string | GoogleAppsScript.Base.BlobSource = '') =>
      output(typeof html === 'string' ? html : html.getBlob().getDataAsString()),
    createHtmlOutputFromFile: (name) => {
      const html = page(name.replace(/\.html$/, ''));
      if (html === null) throw new ServiceError(`No HTML file named ${name} was found.`);
      return output(html);
    },
  });
}
