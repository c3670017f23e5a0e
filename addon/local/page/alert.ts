/** A message that waits for its OK, as `Ui.alert` shows it. One after another when there are several. */
export function createAlert(dialog: HTMLDialogElement) {
  const waiting: { readonly title: string; readonly message: string }[] = [];
  const heading = dialog.querySelector('h2');
  const text = dialog.querySelector('p');
  const showNext = () => {
    const next = dialog.open ? undefined : waiting.shift();
    if (next === undefined || heading === null || text === null) return;
    heading.textContent = next.title;
    heading.hidden = next.title === '';
    text.textContent = next.message;
    dialog.showModal();
  };
  dialog.addEventListener('close', showNext);
  return (title: string, message: string) => {
    waiting.push({ title, message });
    showNext();
  };
}
