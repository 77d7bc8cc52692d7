import { createElement } from './create-element.ts';

/** Opens a dialog over the page that is gone once it is closed; the focus returns to where it was. */
export function openDialog(
  properties: Parameters<typeof createElement<'dialog'>>[1],
  ...content: (Node | string)[]
): HTMLDialogElement {
  const opener = document.activeElement;
  const dialog = createElement('dialog', properties, ...content);
  dialog.onclose = () => {
    dialog.remove();
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  };
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
