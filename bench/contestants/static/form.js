// The script that such a page has: asks what an answer brings up, and says beside each question what is missing.

function judge(question) {
  const control = question.querySelector('input, select, textarea');
  const group = question.querySelector('fieldset') ?? control;
  const words = control.validationMessage;
  const shown = question.querySelector('.error');
  if (!words) {
    shown?.remove();
    group.removeAttribute('aria-invalid');
    return null;
  }
  const error = shown ?? document.createElement('p');
  error.textContent = words;
  if (!shown) {
    error.className = 'error';
    error.id = `${control.name}-error`;
    (question.querySelector('fieldset > :nth-child(2)') ?? control).before(error);
  }
  group.setAttribute('aria-invalid', 'true');
  group.setAttribute('aria-describedby', [question.querySelector('.help')?.id, error.id].filter(Boolean).join(' '));
  return control;
}

export function start(root) {
  const form = root.querySelector('form');
  form.addEventListener('change', ({ target }) => {
    for (const question of form.querySelectorAll(`[data-when="${target.name}"]`)) question.hidden = target.value !== question.dataset.value;
    if (target.closest('.question').querySelector('.error')) judge(target.closest('.question'));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = [...form.querySelectorAll('.question:not([hidden])')].map(judge).filter(Boolean);
    wrong[0]?.focus();
  });
}
