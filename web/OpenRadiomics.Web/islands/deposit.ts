import { awaitPublished, followRun } from './deposit/follow';
import { uploadForm } from './deposit/upload';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) uploadForm(form);
for (const panel of document.querySelectorAll<HTMLElement>('[data-follow]')) followRun(panel);
for (const panel of document.querySelectorAll<HTMLElement>('[data-await]')) awaitPublished(panel);
