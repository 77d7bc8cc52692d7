/** Makes an element with properties, listeners and content. Text stays text: nothing here reads HTML. */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> & Readonly<Record<`aria-${string}`, string>>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries<unknown>(properties))
    if (name.startsWith('aria-')) element.setAttribute(name, value as string);
    else Object.assign(element, { [name]: value });
  element.append(...content);
  return element;
}
