/** The regions that a list of links by part of the world names, as the options of a select. */
export function regionOptions(list: ParentNode): HTMLOptGroupElement[] {
  return [...list.querySelectorAll('section')].map((section) => {
    const group = document.createElement('optgroup');
    group.label = section.querySelector('h2, h3')?.textContent?.trim() ?? '';
    for (const link of section.querySelectorAll<HTMLAnchorElement>('a[data-region]')) {
      const option = new Option(link.textContent?.trim() ?? '', link.dataset['region']);
      option.dataset['at'] = link.getAttribute('href') ?? '';
      group.append(option);
    }
    return group;
  });
}
