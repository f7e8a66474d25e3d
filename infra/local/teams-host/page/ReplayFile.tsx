import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { replayWorkout, wordsOf } from './box-api.ts';
import { usePerson, useTeamsWindow } from './TeamsProvider.tsx';

/** Takes a recorded workout and plays it as the person who looks. */
export function ReplayFile() {
  const { teams } = useTeamsWindow();
  const person = usePerson();
  const input = useRef<HTMLInputElement>(null);
  const [isSending, setIsSending] = useState(false);

  const send = async (file: File): Promise<void> => {
    setIsSending(true);
    try {
      const { words } = await replayWorkout(file, person.id);
      teams.notice(words ?? `${person.name} now goes by ${file.name}.`);
    } catch (error) {
      teams.notice(wordsOf(error));
    } finally {
      setIsSending(false);
    }
  };

  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".fit,.tcx,.gpx"
        hidden
        aria-label="Workout file"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) void send(file);
          currentTarget.value = ''; // the same file may be chosen again
        }}
      />
      <Button disabledFocusable={isSending} onClick={() => input.current?.click()}>
        {isSending ? 'Reading the file' : 'Replay a workout file'}
      </Button>
    </>
  );
}
