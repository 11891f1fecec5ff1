/**
 * Draws a form from a matter's JSON Schema (`GET /v1/matters/{id}/form`).
 *
 * @returns {{ element: HTMLElement, read: () => unknown }} `read` leaves out what was not answered
 */
export function drawForm(schema, name = 'form', required = true) {
  const { type } = schema;
  if (schema.oneOf) return drawChoice(schema, name, required, schema.oneOf, (text) => text);
  if (type === 'boolean') return drawChoice(schema, name, required, YES_NO, (text) => text === 'true');
  if (type === 'object') return drawObject(schema, name);
  if (type === 'array') return drawList(schema, name);
  return drawInput(schema, name, required);
}

const YES_NO = [
  { const: 'true', title: '是' },
  { const: 'false', title: '否' },
];

const make = (tag, properties = {}, children = []) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

function labelled(schema, name, required, input) {
  input.id = name;
  input.name = name;
  input.required = required;
  const element = make('div', {}, [
    make('label', { htmlFor: name, textContent: schema.title + (required ? '（必填）' : '') }),
    input,
  ]);
  return element;
}

function drawInput(schema, name, required) {
  const isNumber = schema.type === 'integer' || schema.type === 'number';
  const input = make('input', { type: isNumber ? 'number' : 'text', autocomplete: 'off' });
  if (schema.pattern) input.pattern = schema.pattern;
  const read = () => {
    const text = input.value.trim();
    if (text === '') return undefined;
    return isNumber ? Number(text) : text;
  };
  return { element: labelled(schema, name, required, input), read };
}

function drawChoice(schema, name, required, options, meaningOf) {
  const select = make('select', {}, [
    make('option', { value: '', textContent: '请选择' }),
    ...options.map(({ const: value, title }) => make('option', { value, textContent: title })),
  ]);
  if (schema.default !== undefined) select.value = String(schema.default);
  const read = () => (select.value === '' ? undefined : meaningOf(select.value));
  return { element: labelled(schema, name, required, select), read };
}

function drawObject(schema, name) {
  const parts = Object.entries(schema.properties).map(([key, part]) => [
    key,
    drawForm(part, `${name}.${key}`, schema.required?.includes(key) ?? false),
  ]);
  const legend = name === 'form' ? [] : [make('legend', { textContent: schema.title })];
  const element = make(name === 'form' ? 'div' : 'fieldset', {}, [
    ...legend,
    ...parts.map(([, { element }]) => element),
  ]);
  const read = () => {
    const answered = parts.map(([key, part]) => [key, part.read()]).filter(([, value]) => value !== undefined);
    return answered.length === 0 ? undefined : Object.fromEntries(answered);
  };
  return { element, read };
}

function drawList(schema, name) {
  const entries = [];
  const element = make('fieldset', {}, [make('legend', { textContent: schema.title })]);
  const add = make('button', { type: 'button', textContent: `添加${schema.items.title}` });
  add.addEventListener('click', () => {
    const entry = drawForm(schema.items, `${name}.${entries.length}`, true);
    entries.push(entry);
    element.insertBefore(entry.element, add);
    entry.element.querySelector('input, select')?.focus();
  });
  element.append(add);
  const read = () => {
    const answered = entries.map((entry) => entry.read()).filter((value) => value !== undefined);
    return answered.length === 0 ? undefined : answered;
  };
  return { element, read };
}
