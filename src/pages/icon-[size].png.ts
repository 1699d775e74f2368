import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { iconSvg } from '#brand/mark.ts';

/** Sides of the icons in pixels: home screens (180, 192), splash screens (512). */
export const SIZES = [180, 192, 512];

export const getStaticPaths = () => SIZES.map((size) => ({ params: { size: String(size) } }));

export const GET: APIRoute = async ({ params }) => {
  const png = await sharp(Buffer.from(iconSvg(Number(params['size']))))
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
