/** Short messages at the lower right, as Sheets shows them; read out politely. */
export function createToasts(place: HTMLElement, dismissLabel: () => string) {
  return (title: string, message: string, seconds = 6, tone: 'plain' | 'error' = 'plain') => {
    const toast = document.createElement('div');
    toast.className = `toast ${tone}`;
    const text = document.createElement('div');
    text.className = 'toast-text';
    if (title !== '') {
      const strong = document.createElement('strong');
      strong.textContent = title;
      text.append(strong);
    }
    const body = document.createElement('span');
    body.textContent = message;
    text.append(body);
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'icon-button';
    close.textContent = '✕';
    close.setAttribute('aria-label', dismissLabel());
    close.addEventListener('click', () => toast.remove());
    toast.append(text, close);
    place.append(toast);
    if (seconds > 0) setTimeout(() => toast.remove(), seconds * 1000);
  };
}
