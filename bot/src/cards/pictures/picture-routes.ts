import type { FastifyPluginAsync } from 'fastify';
import { planPictureAt } from './plan-picture.ts';
import { pngOf } from './png.ts';
import { glyphPictureAt } from './zone-pictures.ts';

/** A week: an address always shows the same plan, and a week after we draw it nicer it is drawn nicer everywhere. */
const CACHE = 'public, max-age=604800';
const LONGEST_ADDRESS = 512;

/** Drawing takes time and inventing addresses takes none: one is drawn after the other, a second's worth of them. */
const LONGEST_LINE = 50;
const AGAIN_IN_SECONDS = 2;

/**
 * Pictures that did not fit into their card, for anybody: what one shows stands in its address, so there is nothing to
 * keep and nothing to find out. Those about people have no address.
 */
export const pictureRoutes: FastifyPluginAsync = async (app) => {
  let inLine = 0;
  let before: Promise<unknown> = Promise.resolve();
  app.get<{ Params: { '*': string } }>('/pictures/*', async ({ params }, reply) => {
    const address = params['*'].slice(0, LONGEST_ADDRESS).replace(/\.png$/, '');
    const picture = planPictureAt(address) ?? glyphPictureAt(address);
    if (picture === null) return reply.code(404).send();
    if (inLine >= LONGEST_LINE) return reply.code(503).header('retry-after', AGAIN_IN_SECONDS).send();
    inLine += 1;
    const drawn = before.then(() => pngOf(picture)).finally(() => (inLine -= 1));
    before = drawn.catch(() => null);
    const png = await drawn;
    return reply
      .headers({ 'content-type': 'image/png', 'cache-control': CACHE, 'cross-origin-resource-policy': 'cross-origin' })
      .send(png);
  });
};
