/** A name, and what stands in brackets after it, each by itself: “Vi (Vodafone Idea)”, “谷歌账号（Gmail、YouTube）”. Pure. */
export function namesApart(name: string): string[] {
  const [, outside = name, inside = ''] = /^([^(（]+)[(（]([^)）]+)[)）]/u.exec(name) ?? [];
  return [outside, ...inside.split(/[、,，/／]/u)]
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]{2}/u.test(part));
}
