import { SegmentrySidebar } from './sidebar.ts';

customElements.define('segmentry-sidebar', SegmentrySidebar);
