import type { APIRoute } from 'astro';
import { oldNumberOf, tierOf, waitDays } from '#accounts/order.ts';
import { services } from '#content/accounts.ts';
import { toTraditionalText } from '#i18n/hant/site.ts';

/** What the plan needs of the curated services: in the order in which to move them. */
export const GET: APIRoute = async () => {
  const all = await services();
  return Response.json(
    all.map((service, order) => ({
      id: service.id,
      names: { ...service.names, 'zh-hant': toTraditionalText(service.names.zh) },
      tier: tierOf(service),
      order,
      oldNumber: oldNumberOf(service),
      waitDays: waitDays(service.change.wait),
      path: `/accounts/${service.id}/`,
    })),
  );
};
