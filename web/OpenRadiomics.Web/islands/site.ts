import { copyButtons } from './copy';
import { dropForm } from './drop';
import { failedPictures } from './pictures';

copyButtons(document);
failedPictures(document);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-drop]')) {
  dropForm(form, answer => {
    copyButtons(answer);
    const heading = answer.querySelector<HTMLElement>('h2[tabindex]');
    heading?.focus({ preventScroll: true });
    (heading ?? answer).scrollIntoView({ block: 'nearest' });
  });
}
