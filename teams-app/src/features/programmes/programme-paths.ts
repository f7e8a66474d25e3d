/** Where the pages of programmes lie in the personal tab. */
export const PROGRAMMES = '/programmes';
export const NEW_PROGRAMME = '/programmes/new';
export const programmePath = (id: string) => `/programmes/${id}`;
export const rehearsalPath = (id: string) => `/programmes/${id}/rehearse`;

/** The same for the copy of a class, in every tab that shows classes. */
export const classPath = (sessionId: string) => `/class/${sessionId}`;
export const classRehearsalPath = (sessionId: string) => `/class/${sessionId}/rehearse`;
/** Under which the draft of a class's copy is known. */
export const classDraftId = (sessionId: string) => `class ${sessionId}`;
