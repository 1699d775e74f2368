/** Drawings that are part of an address: `data:image/svg+xml,…`. They can hold links and text like any page. */

const DRAWING = /^\s*data:image\/svg\+xml([^,]*),([^]*)$/i;

/** The source of the drawing; undefined if the address holds none that can be read. */
export function embeddedDrawing(address: string): string | undefined {
  const [, parameters, body] = DRAWING.exec(address) ?? [];
  if (parameters === undefined || body === undefined) return undefined;
  try {
    const text = decodeURIComponent(body);
    return /;\s*base64\s*$/i.test(parameters) ? Buffer.from(text, 'base64').toString('utf8') : text;
  } catch {
    return body;
  }
}
