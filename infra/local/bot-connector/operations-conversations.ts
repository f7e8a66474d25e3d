import { personalIdOf } from './acts.ts';
import { splitThread, type Answer, type Call, type Operation, type OperationDeps } from './operation.ts';
import { post } from './operations-activities.ts';
import { isObject, readActivity, textOf } from './read-activity.ts';
import { badArgument, conversationNotFound, memberNotFound, notInRoster, Refusal } from './refusal.ts';

/** How a bot begins to speak where nobody spoke to it: to one person, or with a new thread of a channel. */
export function conversationOperations(deps: OperationDeps): readonly Operation[] {
  return [
    {
      name: 'create',
      method: 'POST',
      path: '/v3/conversations',
      cost: 'write',
      conversationId: (call) => wantedOf(deps, call)?.id ?? null,
      run: (call) => create(deps, call),
    },
  ];
}

type Wanted = { readonly id: string; readonly kind: 'personal' | 'channel' };

/** Which conversation is asked for; null when the request says none that could be. */
function wantedOf({ people }: OperationDeps, { tenantId, body }: Call): Wanted | null {
  if (!isObject(body)) return null;
  const { members, channelData } = body;
  const channel = isObject(channelData) ? channelData['channel'] : null;
  if (isObject(channel) && typeof channel['id'] === 'string') {
    return { id: splitThread(channel['id']).conversationId, kind: 'channel' };
  }
  const member: unknown = Array.isArray(members) && members.length === 1 ? members[0] : null;
  const person = isObject(member) ? people.find(tenantId, textOf(member, 'id') ?? '') : null;
  return person && { id: personalIdOf(people, person), kind: 'personal' };
}

function create(deps: OperationDeps, call: Call): Answer {
  const { body, tenantId } = call;
  if (!isObject(body)) throw badArgument('The conversation is no JSON object.');
  const wanted = wantedOf(deps, call);
  if (!wanted) {
    const { members } = body;
    if (Array.isArray(members) && members.length === 1) throw memberNotFound();
    throw badArgument('Name one member, or a channel.');
  }
  const conversation = deps.book.find(wanted.id);
  if (wanted.kind === 'personal') {
    if (!conversation?.isBotInstalled) {
      throw new Refusal(403, 'ForbiddenOperationException', "The bot is not installed in the user's personal scope.");
    }
    return { status: 201, body: { id: conversation.id } };
  }
  if (conversation?.kind !== 'channel' || conversation.tenantId !== tenantId) throw conversationNotFound();
  if (!conversation.isBotInstalled) throw notInRoster();
  const answer = post(deps, conversation, { sent: readActivity(body['activity']), rootId: null });
  const { id } = answer.body as { id: string };
  const thread = `${conversation.id};messageid=${id}`;
  return { status: 201, body: { id: thread, activityId: id, serviceUrl: deps.serviceUrlOf(tenantId) } };
}
