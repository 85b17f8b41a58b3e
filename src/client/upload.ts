// Bringing files in: what is dropped on the form is taken as if it were chosen, and what is too large is said before it is sent. The limits and the
// sentences are the server's, which looks again.

export function takeUploads(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-drop]');
  const input = form?.querySelector<HTMLInputElement>('input[type=file]');
  if (!form || !input) return;
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    refuse(form, input);
  });
  input.addEventListener('change', () => refuse(form, input));
  form.querySelector('textarea')?.addEventListener('change', () => refuse(form, input));
  form.addEventListener('submit', (event) => {
    if (refuse(form, input)) event.preventDefault();
  });
}

/** Says what is too large; whether something is. */
function refuse(form: HTMLFormElement, input: HTMLInputElement): boolean {
  const said = form.querySelector<HTMLElement>('[data-refused]')!;
  const problem = problemOf(form.dataset, [...(input.files ?? [])], form.querySelector('textarea')?.value ?? '');
  said.hidden = problem === '';
  said.textContent = problem;
  return problem !== '';
}

function problemOf(limits: DOMStringMap, files: File[], text: string): string {
  const most = Number(limits.mostEach);
  const large = files.find((file) => file.size > most && !/\.zip$/i.test(file.name)); // an archive holds many
  if (large) return limits.overEach!.replace('{0}', () => large.name); // a function: a name may hold $&
  // What is pasted goes as UTF-8 with line breaks of two units, and is kept with one.
  const pasted = new TextEncoder().encode(text.replaceAll('\r\n', '\n')).length;
  if (pasted > most) return limits.overText!;
  if (files.length > Number(limits.mostFiles)) return limits.overFiles!;
  return files.reduce((sum, file) => sum + file.size, pasted) > Number(limits.most) ? limits.over! : '';
}
