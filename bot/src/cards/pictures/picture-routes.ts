import type { FastifyPluginAsync } from 'fastify';
import { planPictureAt } from './plan-picture.ts';
import { pngOf } from './png.ts';
import { glyphPictureAt } from './zone-pictures.ts';

/** A week: an address always shows the same plan, and a week after we draw it nicer it is drawn nicer everywhere. */
const CACHE = 'public, max-age=604800';
const LONGEST_ADDRESS = 512;

/**
 * Pictures that did not fit into their card, for anybody: what one shows stands in its address, so there is nothing to
 * keep and nothing to find out. Those about people have no address.
 */
export const pictureRoutes: FastifyPluginAsync = async (app) => {
  app.get<{ Params: { '*': string } }>('/pictures/*', async ({ params }, reply) => {
    const address = params['*'].slice(0, LONGEST_ADDRESS).replace(/\.png$/, '');
    const picture = planPictureAt(address) ?? glyphPictureAt(address);
    if (picture === null) return reply.code(404).send();
    return reply
      .headers({ 'content-type': 'image/png', 'cache-control': CACHE, 'cross-origin-resource-policy': 'cross-origin' })
      .send(await pngOf(picture));
  });
};
